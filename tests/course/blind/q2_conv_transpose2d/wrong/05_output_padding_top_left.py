# wrong: output_padding is added at the top and on the left instead of at the bottom and on the right
import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    N, C, H, W = x.shape
    C2, O, kh, kw = w.shape
    s, p, q = stride, padding, output_padding
    if C != C2:
        raise ValueError("channels")
    if q != 0 and q >= s:
        raise ValueError("output_padding")
    Ho = (H - 1) * s - 2 * p + kh + q
    Wo = (W - 1) * s - 2 * p + kw + q
    if Ho < 1 or Wo < 1:
        raise ValueError("empty output")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    sheet = np.zeros((N, O, Ho + 2 * p, Wo + 2 * p), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            sheet[:, :, q + u:q + u + (H - 1) * s + 1:s, q + v:q + v + (W - 1) * s + 1:s] += np.einsum(
                "nchw,co->nohw", x.astype(dtype), w[:, :, u, v].astype(dtype))
    y = sheet[:, :, p:p + Ho, p:p + Wo]
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
