"""Every window is written as a row: (N, L, C * kh * kw)."""


def write_columns(windows):
    n, c, kh, kw, h, w = windows.shape
    return windows.reshape(n, c * kh * kw, h * w).swapaxes(1, 2)
