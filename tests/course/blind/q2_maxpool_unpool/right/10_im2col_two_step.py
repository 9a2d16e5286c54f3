import numpy as np


def ceil_div(a, b):
    return -(-a // b)


def output_size(n, k, s, p, ceil_mode):
    o = (ceil_div(n + 2 * p - k, s) if ceil_mode else (n + 2 * p - k) // s) + 1
    if ceil_mode and (o - 1) * s - p >= n:
        o -= 1
    return o


def maxpool2d(x, k, stride, padding=0, ceil_mode=False):
    """im2col with -1 in the table of places for everything outside"""
    N, C, H, W = x.shape
    Ho = output_size(H, k, stride, padding, ceil_mode)
    Wo = output_size(W, k, stride, padding, ceil_mode)
    if Ho <= 0 or Wo <= 0:
        raise ValueError("Ho, Wo must be at least 1")
    if padding > k // 2:
        raise ValueError("padding must be at most k // 2")
    kh = min(k, H + padding)
    kw = min(k, W + padding)
    r = np.arange(Ho)[:, None] * stride - padding + np.arange(kh)
    q = np.arange(Wo)[:, None] * stride - padding + np.arange(kw)
    ok = ((r >= 0) & (r < H))[:, None, :, None] & ((q >= 0) & (q < W))[None, :, None, :]
    table = np.where(ok, r[:, None, :, None] * W + q[None, :, None, :], -1).reshape(Ho, Wo, kh * kw)

    # real places to the front, in their order; fill the rest with the first real one
    order = np.argsort(table < 0, axis=-1, kind="stable")
    table = np.take_along_axis(table, order, axis=-1)
    table = np.where(table < 0, table[..., :1], table)

    xf = x.astype(np.result_type(x, np.float32)).reshape(N, C, H * W)
    col = xf[:, :, table]
    arg = np.argmax(col, axis=-1)
    y = np.take_along_axis(col, arg[..., None], axis=-1)[..., 0]
    idx = np.take_along_axis(np.broadcast_to(table, col.shape), arg[..., None], axis=-1)[..., 0]
    return y, idx.astype(np.int64)


def maxunpool2d(y, idx, out_hw):
    # برای هر نقشه یک بردار صفر، سپس مقدارها سر جای خود
    N, C, Ho, Wo = y.shape
    H, W = out_hw
    vals = y.astype(np.result_type(y, np.float32)).reshape(N, C, Ho * Wo)
    out = np.zeros((N, C, H * W), vals.dtype)
    np.put_along_axis(out, idx.reshape(N, C, Ho * Wo), vals, axis=-1)
    return out.reshape(N, C, H, W)
