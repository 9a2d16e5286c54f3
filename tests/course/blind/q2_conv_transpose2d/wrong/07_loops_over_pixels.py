# wrong: loops over images and pixels in Python, which breaks the speed rule (the numbers are right)
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
    x = x.astype(dtype)
    w = w.astype(dtype)
    sheet = np.zeros((N, O, Ho + 2 * p, Wo + 2 * p), dtype=dtype)
    for n in range(N):
        for i in range(H):
            for j in range(W):
                # مهر هر پیکسل
                stamp = np.tensordot(x[n, :, i, j], w, axes=(0, 0))
                sheet[n, :, i * s:i * s + kh, j * s:j * s + kw] += stamp
    y = sheet[:, :, p:p + Ho, p:p + Wo]
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
