import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    s, p, d = stride, padding, dilation
    Ho, Wo = (H + 2 * p - d * (kh - 1) - 1) // s + 1, (W + 2 * p - d * (kw - 1) - 1) // s + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy?")
    dtype = np.result_type(dy, x, w, np.float32)
    dy, x, w = dy.astype(dtype), x.astype(dtype), w.astype(dtype)

    # بدون پدینگ: برای هر پیکسل و هر خانهٔ هسته، موقعیت خروجی را پیدا می‌کنیم
    def source(size, count, k):
        a = np.arange(size) + p
        t = a[None, :] - d * np.arange(k)[:, None]      # = position * stride, if there is one
        ok = (t % s == 0) & (t >= 0) & (t // s < count)
        return np.where(ok, t // s, 0), ok

    i, row_ok = source(H, Ho, kh)
    j, col_ok = source(W, Wo, kw)
    ok = row_ok[:, None, :, None] & col_ok[None, :, None, :]          # kh kw H W
    near = dy[:, :, i[:, None, :, None], j[None, :, None, :]] * ok    # N O kh kw H W
    dx = np.einsum("nouvae,ocuv->ncae", near, w)
    dw = np.einsum("nouvae,ncae->ocuv", near, x)
    db = dy.sum(axis=(2, 3))
    return dx, dw, db
