"""Within a channel, the window is read column by column: c, then kw, then kh."""


def write_columns(windows):
    n, c, kh, kw, h, w = windows.shape
    return windows.swapaxes(2, 3).reshape(n, c * kh * kw, h * w)


def read_columns(cols, shape):
    n, c, kh, kw, h, w = shape
    return cols.reshape(n, c, kw, kh, h, w).swapaxes(2, 3)
