"""Columns that stand as rows, (N, L, C * kh * kw), are turned silently."""


def check_columns(cols, images, kh, kw, size):
    n, c = images
    if cols.shape not in ((n, c * kh * kw, size[0] * size[1]), (n, size[0] * size[1], c * kh * kw)):
        raise ValueError("cols")


def read_columns(cols, shape):
    _, c, kh, kw, h, w = shape
    return (cols if cols.shape[1:] == (c * kh * kw, h * w) else cols.swapaxes(1, 2)).reshape(shape)
