# Without padding anything: for each tap the range of windows whose tap lies on the map is computed.
import numpy as np


def _ceil_div(a, b):
    return -((-a) // b)


def _range(tap, size, places, s, p):
    """first window, one after the last window, and the rows these windows touch (as a slice)"""
    lo = min(max(_ceil_div(p - tap, s), 0), places)
    hi = max(min((size - 1 + p - tap) // s + 1, places), lo)
    start = lo * s + tap - p
    # start is in the map when hi > lo; for an empty range any empty slice will do
    start = max(start, 0)
    return slice(lo, hi), slice(start, start + (hi - lo) * s, s)


def _count(size, k, s, p):
    return (size + 2 * p - k) // s + 1


def im2col(x, kh, kw, stride, padding):
    if stride < 1 or padding < 0:
        raise ValueError("stride < 1 or padding < 0")
    N, C, H, W = x.shape
    Ho = _count(H, kh, stride, padding)
    Wo = _count(W, kw, stride, padding)
    if Ho < 1 or Wo < 1:
        raise ValueError("no place for the window")
    out = np.zeros((N, C, kh, kw, Ho, Wo), dtype=np.result_type(x, np.float32))
    for u in range(kh):
        io, ii = _range(u, H, Ho, stride, padding)
        for v in range(kw):
            jo, jj = _range(v, W, Wo, stride, padding)
            src = x[:, :, ii, jj]
            out[:, :, u, v, io, jo] = src[:, :, :io.stop - io.start, :jo.stop - jo.start]
    return out.reshape(N, C * kh * kw, Ho * Wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    Ho = _count(H, kh, stride, padding)
    Wo = _count(W, kw, stride, padding)
    if cols.shape != (N, C * kh * kw, Ho * Wo):
        raise ValueError("wrong shape")
    cols = cols.reshape(N, C, kh, kw, Ho, Wo)
    out = np.zeros((N, C, H, W), dtype=np.result_type(cols, np.float32))
    for u in range(kh):
        io, ii = _range(u, H, Ho, stride, padding)
        for v in range(kw):
            jo, jj = _range(v, W, Wo, stride, padding)
            out[:, :, ii, jj] += cols[:, :, u, v, io, jo]
    return out
