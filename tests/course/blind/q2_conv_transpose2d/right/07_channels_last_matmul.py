import numpy as np


def _sizes(H, W, kh, kw, s, p, q):
    return (H - 1) * s - 2 * p + kh + q, (W - 1) * s - 2 * p + kw + q


def _validate(x, w, s, p, q):
    if x.shape[1] != w.shape[0]:
        raise ValueError("x.shape[1] != w.shape[0]")
    if q and q >= s:
        raise ValueError("output_padding must be below stride")
    for n in _sizes(*x.shape[2:], *w.shape[2:], s, p, q):
        if n < 1:
            raise ValueError("output without rows or columns")


def conv_transpose2d(x, w, b=None, stride=1, padding=0, output_padding=0):
    _validate(x, w, stride, padding, output_padding)
    if b is None:
        # بدون بایاس
        dtype = np.result_type(x, w, np.float32)
        b = np.zeros(w.shape[1], dtype=dtype)
    else:
        dtype = np.result_type(x, w, b, np.float32)

    N, C, H, W = x.shape
    O, kh, kw = w.shape[1:]
    s, p, q = stride, padding, output_padding
    Ho, Wo = _sizes(H, W, kh, kw, s, p, q)

    rows = x.transpose(0, 2, 3, 1).reshape(N * H * W, C).astype(dtype)
    cols = rows @ w.reshape(C, O * kh * kw).astype(dtype)
    cols = cols.reshape(N, H, W, O, kh, kw)

    sheet = np.zeros((N, Ho + 2 * p, Wo + 2 * p, O), dtype=dtype)
    for u in range(kh):
        for v in range(kw):
            sheet[:, u:u + s * H:s, v:v + s * W:s, :][:, :H, :W] += cols[..., u, v]
    y = sheet[:, p:p + Ho, p:p + Wo] + b.astype(dtype)
    return y.transpose(0, 3, 1, 2)
