import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    N, C, H, W = x.shape
    C2, O, kh, kw = w.shape
    s, p, q = stride, padding, output_padding
    if C != C2:
        raise ValueError("x has %d channels, w has %d" % (C, C2))
    if q != 0 and q >= s:
        raise ValueError("output_padding must be smaller than stride")
    Ho = (H - 1) * s - 2 * p + kh + q
    Wo = (W - 1) * s - 2 * p + kw + q
    if Ho < 1 or Wo < 1:
        raise ValueError("the output would be empty")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    x = x.astype(dtype)
    w = w.astype(dtype)

    sheet = np.zeros((N, O, (H - 1) * s + kh + q, (W - 1) * s + kw + q), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            sheet[:, :, u:u + (H - 1) * s + 1:s, v:v + (W - 1) * s + 1:s] += np.einsum(
                "nchw,co->nohw", x, w[:, :, u, v])
    y = sheet[:, :, p:p + Ho, p:p + Wo]
    if b is not None:
        y = y + b.astype(dtype)[None, :, None, None]
    return y
