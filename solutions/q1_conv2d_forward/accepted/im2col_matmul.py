"""im2col by index arrays, then one matrix product a batch."""

import numpy as np


def out_len(n, k, s, p, d):
    return (n + 2 * p - (d * (k - 1) + 1)) // s + 1


def im2col(x, kh, kw, s, d, ho, wo):
    rows = s * np.arange(ho)[None, None, :, None] + d * np.arange(kh)[:, None, None, None]
    cols = s * np.arange(wo)[None, None, None, :] + d * np.arange(kw)[None, :, None, None]
    patches = x[:, :, rows, cols]  # (N, C, kh, kw, ho, wo)
    n, c = x.shape[:2]
    return patches.reshape(n, c * kh * kw, ho * wo)


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if padding < 0:
        raise ValueError("padding")
    if stride <= 0:
        raise ValueError("stride")
    if dilation <= 0:
        raise ValueError("dilation")
    n, c, h, wid = x.shape
    o, c_w, kh, kw = w.shape
    ho, wo = out_len(h, kh, stride, padding, dilation), out_len(wid, kw, stride, padding, dilation)
    if ho <= 0 or wo <= 0:
        raise ValueError("output is empty")
    if c != c_w:
        raise ValueError("channels")
    dtype = np.promote_types(np.result_type(x, w), np.float32)
    if b is not None:
        dtype = np.promote_types(dtype, b.dtype)
    frame = np.zeros((n, c, h + 2 * padding, wid + 2 * padding), dtype)
    frame[..., padding : h + padding, padding : wid + padding] = x
    y = w.reshape(o, c * kh * kw).astype(dtype) @ im2col(frame, kh, kw, stride, dilation, ho, wo)
    y = y.reshape(n, o, ho, wo)
    return y if b is None else y + b[None, :, None, None].astype(dtype)
