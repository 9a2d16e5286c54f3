# wrong: the rows and columns of output_padding are appended as zeros after cropping (with padding > 0 the sheet goes on there, and the bias belongs there too)
import numpy as np


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    N, C, H, W = x.shape
    C2, O, kh, kw = w.shape
    s, p, q = stride, padding, output_padding
    if C != C2:
        raise ValueError("channels")
    if q != 0 and q >= s:
        raise ValueError("output_padding")
    Hs = (H - 1) * s + kh
    Ws = (W - 1) * s + kw
    if Hs - 2 * p + q < 1 or Ws - 2 * p + q < 1:
        raise ValueError("empty output")
    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    sheet = np.zeros((N, O, Hs, Ws), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            sheet[:, :, u:u + (H - 1) * s + 1:s, v:v + (W - 1) * s + 1:s] += np.einsum(
                "nchw,co->nohw", x.astype(dtype), w[:, :, u, v].astype(dtype))
    y = sheet[:, :, p:Hs - p, p:Ws - p]
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return np.pad(y, ((0, 0), (0, 0), (0, q), (0, q)))
