"""Columns of another shape are accepted when they have as many entries."""


def check_columns(cols, images, kh, kw, size):
    pass
