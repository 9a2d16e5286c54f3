import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, Cw, kh, kw = w.shape
    if C != Cw:
        raise ValueError("x and w must have the same number of channels")
    if padding < 0:
        raise ValueError("padding must not be negative")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("the kernel does not fit")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    xp[:, :, padding : padding + H, padding : padding + W] = x
    y = np.zeros((N, O, Ho, Wo), dtype)
    for u in range(kh):
        for v in range(kw):
            rows = xp[:, :, u * dilation :: stride][:, :, :Ho]
            both = rows[:, :, :, v * dilation :: stride][:, :, :, :Wo]
            y += np.tensordot(both, w[:, :, u, v].astype(dtype), axes=([1], [1])).transpose(0, 3, 1, 2)
    if b is not None:
        y += b.reshape(O, 1, 1)
    return y
