import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    n, c, h, wid = x.shape
    f, _, kh, kw = w.shape
    oh = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    ow = (wid + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (n, f, oh, ow):
        raise ValueError("wrong dy")
    dtype = np.result_type(dy, x, w, np.float32)
    dy = np.asarray(dy, dtype)
    x = np.asarray(x, dtype)
    w = np.asarray(w, dtype)

    # im2col, one row per (channel, tap)
    rows = np.arange(kh)[:, None] * dilation + np.arange(oh) * stride
    cols = np.arange(kw)[:, None] * dilation + np.arange(ow) * stride
    xp = np.pad(x, [(0, 0), (0, 0), (padding, padding), (padding, padding)])
    patches = xp[:, :, rows[:, None, :, None], cols[None, :, None, :]]   # n c kh kw oh ow
    dw = np.tensordot(dy, patches, axes=([0, 2, 3], [0, 4, 5]))

    dpatches = np.tensordot(dy, w, axes=(1, 0)).transpose(0, 3, 4, 5, 1, 2)
    dxp = np.zeros_like(xp)
    np.add.at(dxp, (slice(None), slice(None), rows[:, None, :, None], cols[None, :, None, :]), dpatches)
    dx = dxp[:, :, padding:padding + h, padding:padding + wid].copy()

    # بایاس: تصویرها را روی تصویر اول جمع می‌کنیم تا حافظهٔ تازه لازم نباشد
    if n > 1:
        dy[0] += dy[1:].sum(axis=0)
    db = dy[:1].sum(axis=(0, 2, 3))
    return dx, dw, db
