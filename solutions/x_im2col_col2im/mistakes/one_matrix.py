"""All images of the batch share one matrix (C * kh * kw, N * L)."""


def write_columns(windows):
    n, c, kh, kw, h, w = windows.shape
    return windows.transpose(1, 2, 3, 0, 4, 5).reshape(c * kh * kw, n * h * w)
