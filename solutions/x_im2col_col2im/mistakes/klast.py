"""The rows are in the order kh, kw, c: all channels of one pixel stand together."""


def write_columns(windows):
    n, c, kh, kw, h, w = windows.shape
    return windows.transpose(0, 2, 3, 1, 4, 5).reshape(n, c * kh * kw, h * w)


def read_columns(cols, shape):
    n, c, kh, kw, h, w = shape
    return cols.reshape(n, kh, kw, c, h, w).transpose(0, 3, 1, 2, 4, 5)
