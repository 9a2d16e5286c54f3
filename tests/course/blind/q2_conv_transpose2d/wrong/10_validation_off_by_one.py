# wrong: output_padding == stride is accepted, and an output of size 0 or less gives an empty array
import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    N, C, H, W = x.shape
    C2, O, kh, kw = w.shape
    s, p, q = stride, padding, output_padding
    if C != C2:
        raise ValueError("channels")
    if q > s:
        raise ValueError("output_padding")
    Ho = max((H - 1) * s - 2 * p + kh + q, 0)
    Wo = max((W - 1) * s - 2 * p + kw + q, 0)
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    sheet = np.zeros((N, O, (H - 1) * s + kh + q, (W - 1) * s + kw + q), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            sheet[:, :, u:u + (H - 1) * s + 1:s, v:v + (W - 1) * s + 1:s] += np.einsum(
                "nchw,co->nohw", x.astype(dtype), w[:, :, u, v].astype(dtype))
    y = sheet[:, :, p:p + Ho, p:p + Wo]
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
