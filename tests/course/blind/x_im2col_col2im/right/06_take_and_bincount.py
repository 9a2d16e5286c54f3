import numpy as np


def _pixel_numbers(h, w, kh, kw, s, p):
    """(kh*kw, L) matrix with the flat number of the pixel, or h*w for a place in the padding."""
    ho = (h + 2 * p - kh) // s + 1
    wo = (w + 2 * p - kw) // s + 1
    r = (np.arange(kh)[:, None, None, None] + s * np.arange(ho)[None, None, :, None]) - p
    q = (np.arange(kw)[None, :, None, None] + s * np.arange(wo)[None, None, None, :]) - p
    inside = (r >= 0) & (r < h) & (q >= 0) & (q < w)
    return np.where(inside, r * w + q, h * w).reshape(kh * kw, ho * wo)


def im2col(x, kh, kw, stride, padding):
    N, C, H, W = x.shape
    if stride < 1:
        raise ValueError("stride must be at least 1")
    if padding < 0:
        raise ValueError("padding must be at least 0")
    if kh > H + 2 * padding or kw > W + 2 * padding:
        raise ValueError("window does not fit into the padded map")
    dt = np.result_type(x, np.float32)
    # an extra pixel with the value zero stands for the whole padding
    flat = np.concatenate([x.reshape(N, C, H * W).astype(dt), np.zeros((N, C, 1), dt)], axis=2)
    idx = _pixel_numbers(H, W, kh, kw, stride, padding)
    got = np.take(flat, idx, axis=2)
    return got.reshape(N, C * idx.shape[0], idx.shape[1])


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    idx = _pixel_numbers(H, W, kh, kw, stride, padding)
    if cols.shape != (N, C * kh * kw, idx.shape[1]):
        raise ValueError("cols does not fit to x_shape")
    size = H * W + 1
    planes = np.arange(N * C)[:, None] * size + idx.ravel()[None, :]
    total = np.bincount(planes.ravel(), weights=cols.astype(np.float64).ravel(), minlength=N * C * size)
    total = total.reshape(N, C, size)[:, :, :H * W].reshape(N, C, H, W)
    return total.astype(np.result_type(cols, np.float32))
