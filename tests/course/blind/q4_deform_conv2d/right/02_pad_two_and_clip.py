"""All taps at once. Two rings of zeros around the map; a place farther out is moved into the rings."""
import numpy as np


def _size(n, k, s, p, d):
    return (n + 2 * p - d * (k - 1) - 1) // s + 1


def offset_shape(x_shape, w_shape, stride, padding, dilation):
    kh, kw = w_shape[2], w_shape[3]
    return (
        int(x_shape[0]),
        int(2 * kh * kw),
        int(_size(x_shape[2], kh, stride, padding, dilation)),
        int(_size(x_shape[3], kw, stride, padding, dilation)),
    )


def deform_conv2d(x, offset, w, b=None, stride=1, padding=0, dilation=1, mask=None):
    shape = offset_shape(x.shape, w.shape, stride, padding, dilation)
    if tuple(offset.shape) != shape:
        raise ValueError(f"offset: {offset.shape}, expected {shape}")
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho, Wo = shape[2:]
    K = kh * kw
    if mask is None:
        m = np.ones((N, K, Ho, Wo))
        dtype = np.result_type(x, offset, w, np.float32)
    else:
        if mask.shape != (N, K, Ho, Wo):
            raise ValueError(f"mask: {mask.shape}")
        m = mask.astype(np.float64)
        dtype = np.result_type(x, offset, w, mask, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)

    off = offset.reshape(N, kh, kw, 2, Ho, Wo).astype(np.float64)
    base_r = (np.arange(Ho) * stride - padding)[None, :] + (np.arange(kh) * dilation)[:, None]      # kh Ho
    base_q = (np.arange(Wo) * stride - padding)[None, :] + (np.arange(kw) * dilation)[:, None]      # kw Wo
    r = np.clip(off[:, :, :, 0] + base_r[:, None, :, None], -2, H)
    q = np.clip(off[:, :, :, 1] + base_q[None, :, None, :], -2, W)
    i, j = np.floor(r).astype(np.intp), np.floor(q).astype(np.intp)
    fr, fq = r - i, q - j
    xp = np.pad(x.astype(np.float64), ((0, 0), (0, 0), (2, 2), (2, 2)))
    i, j = i + 2, j + 2
    n = np.arange(N).reshape(N, 1, 1, 1, 1)

    def at(ii, jj):
        return xp.transpose(0, 2, 3, 1)[n, ii, jj]      # N kh kw Ho Wo C

    def col(t):
        return t[..., None]

    val = (
        at(i, j) * col((1 - fr) * (1 - fq))
        + at(i, j + 1) * col((1 - fr) * fq)
        + at(i + 1, j) * col(fr * (1 - fq))
        + at(i + 1, j + 1) * col(fr * fq)
    )
    val = val * col(m.reshape(N, kh, kw, Ho, Wo))
    y = np.einsum("nuvijc,ocuv->noij", val, w.astype(np.float64))
    if b is not None:
        y = y + b.reshape(1, -1, 1, 1)
    return y.astype(dtype)
