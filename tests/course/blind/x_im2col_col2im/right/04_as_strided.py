import numpy as np
from numpy.lib.stride_tricks import as_strided


class WindowDoesNotFit(ValueError):
    pass


def _places(h, w, kh, kw, s, p):
    return (h + 2 * p - kh) // s + 1, (w + 2 * p - kw) // s + 1


def im2col(x, kh, kw, stride, padding):
    assert x.ndim == 4
    if stride <= 0:
        raise ValueError("stride >= 1 expected")
    if padding <= -1:
        raise ValueError("padding >= 0 expected")
    N, C, H, W = x.shape
    Ho, Wo = _places(H, W, kh, kw, stride, padding)
    if not (Ho >= 1 and Wo >= 1):
        raise WindowDoesNotFit(f"{kh}x{kw} on {H}x{W}")
    z = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=np.result_type(x.dtype, np.float32))
    z[:, :, padding:H + padding, padding:W + padding] = x
    s0, s1, s2, s3 = z.strides
    v = as_strided(z, (N, C, kh, kw, Ho, Wo), (s0, s1, s2, s3, s2 * stride, s3 * stride), writeable=False)
    out = np.empty((N, C * kh * kw, Ho * Wo), dtype=z.dtype)
    out.reshape(N, C, kh, kw, Ho, Wo)[...] = v
    return out


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = (int(t) for t in x_shape)
    Ho, Wo = _places(H, W, kh, kw, stride, padding)
    want = [N, C * kh * kw, Ho * Wo]
    if list(cols.shape) != want:
        raise ValueError("cols should have the shape %r" % want)
    z = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype=np.float64)
    s0, s1, s2, s3 = z.strides
    c = cols.reshape((N, C, kh, kw, Ho, Wo))
    # one tap at a time: within one tap no pixel occurs twice, so the view may be added to
    for t in range(kh * kw):
        u, v = divmod(t, kw)
        target = as_strided(z[:, :, u:, v:], (N, C, Ho, Wo), (s0, s1, s2 * stride, s3 * stride))
        target += c[:, :, u, v]
    res = z[:, :, padding:H + padding, padding:W + padding]
    return res.astype(np.result_type(cols.dtype, np.float32))
