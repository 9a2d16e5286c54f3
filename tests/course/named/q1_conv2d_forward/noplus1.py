import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if stride < 1 or dilation < 1:
        raise ValueError("stride and dilation must be >= 1")
    if padding < 0:
        raise ValueError("padding must be >= 0")
    if x.shape[1] != w.shape[1]:
        raise ValueError("x and w must have the same C")

    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    last_h = dilation * (kh - 1) + 1
    last_w = dilation * (kw - 1) + 1
    Ho = (H + 2 * padding - last_h) // stride
    Wo = (W + 2 * padding - last_w) // stride
    if min(Ho, Wo) < 1:
        raise ValueError("the kernel is too large")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    z = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    z[..., padding : padding + H, padding : padding + W] = x
    s = z.strides
    win = np.lib.stride_tricks.as_strided(
        z,
        (N, C, Ho, Wo, kh, kw),
        (s[0], s[1], s[2] * stride, s[3] * stride, s[2] * dilation, s[3] * dilation),
        writeable=False,
    )
    y = np.tensordot(win, w.astype(dtype), axes=([1, 4, 5], [1, 2, 3]))
    if b is not None:
        y = y + b.astype(dtype)
    return y.transpose(0, 3, 1, 2)
