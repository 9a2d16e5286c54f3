"""All images are written into one matrix whose columns alternate between them, and reshape alone takes it apart."""


def write_columns(windows):
    n, c, kh, kw, h, w = windows.shape
    matrix = windows.transpose(1, 2, 3, 4, 5, 0).reshape(c * kh * kw, h * w * n)
    return matrix.reshape(n, c * kh * kw, h * w)


def read_columns(cols, shape):
    n, c, kh, kw, h, w = shape
    return cols.reshape(c, kh, kw, h, w, n).transpose(5, 0, 1, 2, 3, 4)
