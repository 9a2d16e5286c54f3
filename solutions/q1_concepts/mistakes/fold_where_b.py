"""Forgets what the normalisation makes of the border, which padding fills with zeros afterwards."""


def fold_where():
    return "b"
