"""The windows follow one another column by column of the map."""


def write_columns(windows):
    n, c, kh, kw, h, w = windows.shape
    return windows.swapaxes(4, 5).reshape(n, c * kh * kw, h * w)


def read_columns(cols, shape):
    n, c, kh, kw, h, w = shape
    return cols.reshape(n, c, kh, kw, w, h).swapaxes(4, 5)
