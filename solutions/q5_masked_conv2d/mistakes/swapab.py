"""Exchanges the types A and B."""


def centre_rule(read, predicted, kind):
    if kind == "B":
        return read < predicted[:, None]
    return read <= predicted[:, None]
