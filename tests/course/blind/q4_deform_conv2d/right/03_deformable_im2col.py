import numpy as np


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    n, _, *hw = x_shape
    _, _, *k = w_shape
    out = [(hw[z] + 2 * padding - dilation * (k[z] - 1) - 1) // stride + 1 for z in range(2)]
    return (n, 2 * k[0] * k[1], out[0], out[1])


def _sample(flat, H, W, r, q):
    """flat: (N, C, H*W); r, q: (N, M) -> (N, C, M)"""
    total = 0.0
    i0, j0 = np.floor(r), np.floor(q)
    for di in (0, 1):
        for dj in (0, 1):
            i, j = i0 + di, j0 + dj
            weight = (1 - np.abs(r - i)) * (1 - np.abs(q - j))
            inside = (i >= 0) & (i <= H - 1) & (j >= 0) & (j <= W - 1) & (weight > 0)
            number = np.where(inside, i * W + j, 0).astype(np.int64)
            pix = np.take_along_axis(flat, number[:, None, :], axis=2)
            total = total + np.where(inside[:, None, :], pix, 0) * weight[:, None, :]
    return total


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    _, _, Ho, Wo = shape = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if offset.shape != shape:
        raise ValueError("offset")
    K, L = kh * kw, Ho * Wo
    if mask is not None and mask.shape != (N, K, Ho, Wo):
        raise ValueError("mask")
    dt = np.result_type(*[t for t in [x, offset, w, b, mask] if t is not None], np.float32)

    # محل همهٔ نقطه‌ها
    u, v = np.divmod(np.arange(K), kw)
    a, e = np.divmod(np.arange(L), Wo)
    off = offset.astype(np.float64).reshape(N, K, 2, L)
    r = off[:, :, 0] + (a * stride - padding)[None, :] + (u * dilation)[:, None]
    q = off[:, :, 1] + (e * stride - padding)[None, :] + (v * dilation)[:, None]
    flat = x.reshape(N, C, H * W).astype(np.float64)
    cols = _sample(flat, H, W, r.reshape(N, K * L), q.reshape(N, K * L)).reshape(N, C, K, L)
    if mask is not None:
        cols = cols * mask.reshape(N, 1, K, L)
    cols = cols.reshape(N, C * K, L)
    y = w.reshape(O, C * K).astype(np.float64) @ cols
    if b is not None:
        y = y + b[:, None]
    return y.reshape(N, O, Ho, Wo).astype(dt)
