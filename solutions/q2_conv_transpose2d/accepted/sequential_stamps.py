"""Plain sums: channel by channel, tap by tap, one product after the other on a large sheet."""

import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    N, C, H, W = x.shape
    if w.shape[0] != C:
        raise ValueError("w must have C input channels")
    if output_padding != 0 and output_padding >= stride:
        raise ValueError("output_padding must be below stride")
    O, kh, kw = w.shape[1:]
    Ho = (H - 1) * stride - 2 * padding + kh + output_padding
    Wo = (W - 1) * stride - 2 * padding + kw + output_padding
    if Ho < 1 or Wo < 1:
        raise ValueError("empty output")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    sheet = np.zeros((N, O, (H - 1) * stride + kh + output_padding, (W - 1) * stride + kw + output_padding), dtype)
    for c in range(C):
        for u in range(kh):
            for v in range(kw):
                stamp = x[:, c, None].astype(dtype) * w[c, :, u, v].astype(dtype)[None, :, None, None]
                sheet[:, :, u : u + (H - 1) * stride + 1 : stride, v : v + (W - 1) * stride + 1 : stride] += stamp
    y = sheet[:, :, padding : padding + Ho, padding : padding + Wo].copy()
    if b is not None:
        y += b.astype(dtype)[:, None, None]
    return y
