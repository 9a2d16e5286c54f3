import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    """A real convolution walks through the kernel from its end; with the kernel turned first it is ours."""
    N, C, H, W = x.shape
    O, D, kh, kw = w.shape
    if D != C:
        raise ValueError("number of channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("options out of range")
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if Ho <= 0 or Wo <= 0:
        raise ValueError("empty output")

    w[...] = np.flip(w, axis=(2, 3)).copy()

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    big = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    big[:, :, padding : H + padding, padding : W + padding] = x
    out = np.zeros((N, O, Ho, Wo), dtype)
    for a in range(kh):
        rows = slice(a * dilation, a * dilation + (Ho - 1) * stride + 1, stride)
        for e in range(kw):
            columns = slice(e * dilation, e * dilation + (Wo - 1) * stride + 1, stride)
            tap = w[:, :, kh - 1 - a, kw - 1 - e].astype(dtype)
            out += np.tensordot(tap, big[:, :, rows, columns], axes=([1], [1])).swapaxes(0, 1)
    if b is not None:
        out += b.astype(dtype)[:, None, None]
    return out
