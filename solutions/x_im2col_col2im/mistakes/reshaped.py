"""The windows lie as (N, C, Ho, Wo, kh, kw), and get the shape of the matrix by reshape alone."""


def write_columns(windows):
    n, c, kh, kw, h, w = windows.shape
    return windows.transpose(0, 1, 4, 5, 2, 3).reshape(n, c * kh * kw, h * w)


def read_columns(cols, shape):
    n, c, kh, kw, h, w = shape
    return cols.reshape(n, c, h, w, kh, kw).transpose(0, 1, 4, 5, 2, 3)
