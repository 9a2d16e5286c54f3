import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if stride < 1 or dilation < 1:
        raise ValueError("stride and dilation must be positive")
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    p = padding if padding > 0 else 0
    Ho = (H + 2 * p - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * p - dilation * (kw - 1) - 1) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)

    xp = x.astype(dtype)
    if p:
        xp = np.pad(xp, ((0, 0), (0, 0), (p, p), (p, p)))
    cols = np.stack(
        [
            xp[:, :, u : u + stride * (Ho - 1) + 1, v : v + stride * (Wo - 1) + 1][:, :, ::stride, ::stride]
            for u in range(0, dilation * kh, dilation)
            for v in range(0, dilation * kw, dilation)
        ],
        axis=2,
    )
    y = np.einsum("nckij,ock->noij", cols, w.astype(dtype).reshape(O, C, kh * kw), optimize=True)
    return y if b is None else y + b.astype(dtype)[:, None, None]
