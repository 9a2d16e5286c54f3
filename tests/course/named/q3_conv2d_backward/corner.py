import numpy as np


def _out(n, k, s, p, d):
    return (n + 2 * p - d * (k - 1) - 1) // s + 1


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    n, c, h, wi = x.shape
    o, _, kh, kw = w.shape
    oh, ow = _out(h, kh, stride, padding, dilation), _out(wi, kw, stride, padding, dilation)
    if dy.shape != (n, o, oh, ow):
        raise ValueError("bad shape %s" % str(dy.shape))
    dtype = np.result_type(dy, x, w, np.float32)
    g = dy.astype(dtype)

    i0 = dilation * np.repeat(np.arange(kh), kw)          # taps
    j0 = dilation * np.tile(np.arange(kw), kh)
    i1 = stride * np.repeat(np.arange(oh), ow)            # positions
    j1 = stride * np.tile(np.arange(ow), oh)
    i = i0.reshape(-1, 1) + i1.reshape(1, -1)
    j = j0.reshape(-1, 1) + j1.reshape(1, -1)

    xp = np.pad(x.astype(dtype), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    cols = xp[:, :, i, j]                                 # n, c, taps, positions
    gf = g.reshape(n, o, oh * ow)
    dw = np.einsum("nop,nctp->oct", gf, cols).reshape(w.shape)

    dcols = np.einsum("nop,oct->nctp", gf, w.astype(dtype).reshape(o, c, kh * kw))
    dxp = np.zeros(xp.shape, dtype)
    np.add.at(dxp, (slice(None), slice(None), i, j), dcols)
    # حالا آن را به اندازهٔ ورودی می‌بُریم
    dx = dxp[:, :, :h, :wi].copy()
    return dx, dw, gf.sum(axis=(0, 2))
