# wrong: the width of the output is computed with kh instead of kw (right only for square kernels)
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
    Wo = (W - 1) * s - 2 * p + kh + q
    if Ho < 1 or Wo < 1:
        raise ValueError("empty output")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    k = max(kh, kw)
    sheet = np.zeros((N, O, (H - 1) * s + k + q, (W - 1) * s + k + q), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            sheet[:, :, u:u + (H - 1) * s + 1:s, v:v + (W - 1) * s + 1:s] += np.tensordot(
                x.astype(dtype), w[:, :, u, v].astype(dtype), axes=(1, 0)).transpose(0, 3, 1, 2)
    y = sheet[:, :, p:p + Ho, p:p + Wo]
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
