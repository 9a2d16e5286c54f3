"""Turns the order of the groups round: the later ones may be read."""


def centre_rule(read, predicted, kind):
    if kind == "A":
        return read > predicted[:, None]
    return read >= predicted[:, None]
