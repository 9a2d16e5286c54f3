import numpy as np


def _valid(tap, size, count, s, p):
    """windows lo..hi-1 whose tap lies on the map (no branches, an empty range is lo == hi)"""
    lo = min(max(-((tap - p) // s), 0), count)
    hi = max(min((size - 1 + p - tap) // s + 1, count), lo)
    start = max(lo * s + tap - p, 0)
    return slice(lo, hi), slice(start, start + s * (hi - lo), s)


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, Cg, kh, kw = w.shape
    if groups < 1 or C % groups != 0 or O % groups != 0 or Cg * groups != C:
        raise ValueError("groups, x and w do not fit")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit into the padded map")
    dtype = np.result_type(x, w, np.float32 if b is None else b, np.float32)
    xg = x.reshape(N, groups, Cg, H, W).astype(np.float64)
    wg = w.reshape(groups, O // groups, Cg, kh, kw).astype(np.float64)
    y = np.zeros((N, groups, O // groups, Ho, Wo))
    for u in range(kh):
        oi, xi = _valid(u, H, Ho, stride, padding)
        for v in range(kw):
            oj, xj = _valid(v, W, Wo, stride, padding)
            y[:, :, :, oi, oj] += np.einsum("ngcij,gkc->ngkij", xg[:, :, :, xi, xj], wg[..., u, v])
    y = y.reshape(N, O, Ho, Wo)
    if b is not None:
        y += b[None, :, None, None]
    return y.astype(dtype)
