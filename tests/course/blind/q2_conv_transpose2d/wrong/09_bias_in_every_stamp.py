# wrong: the bias is added to every stamp, so it counts twice where stamps overlap and is missing in the gaps
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
    if b is None:
        b = np.zeros(O, dtype=np.float32)
    dtype = np.result_type(x, w, b, np.float32)
    sheet = np.zeros((N, O, Ho + 2 * p, Wo + 2 * p), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            part = np.einsum("nchw,co->nohw", x.astype(dtype), w[:, :, u, v].astype(dtype))
            sheet[:, :, u:u + (H - 1) * s + 1:s, v:v + (W - 1) * s + 1:s] += part + b[:, None, None]
    return sheet[:, :, p:p + Ho, p:p + Wo]
