"""Lets type B read its own group only at the centre, and type A nothing."""


def centre_rule(read, predicted, kind):
    return (read == predicted[:, None]) & (kind == "B")
