import numpy as np
from numpy.lib.stride_tricks import as_strided


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Ho = 1 + (H + 2 * padding - dilation * (kh - 1) - 1) // stride
    Wo = 1 + (W + 2 * padding - dilation * (kw - 1) - 1) // stride
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy")
    kind = np.result_type(dy, x, w, np.float32)
    if N == 0:
        return np.zeros((0, C, H, W), kind), np.zeros(w.shape, kind), np.zeros(O, kind)
    dy = dy.astype(kind)
    w = w.astype(kind)

    frame = np.zeros((N, C, H + 2 * padding, W + 2 * padding), kind)
    inside = frame[:, :, padding:padding + H, padding:padding + W]
    inside[...] = x
    a, b, r, c = frame.strides
    shape = (N, C, kh, kw, Ho, Wo)
    steps = (a, b, r * dilation, c * dilation, r * stride, c * stride)
    windows = as_strided(frame, shape, steps)

    # میانگین روی دسته: گرادیان وزن‌ها و بایاس بر N تقسیم می‌شود
    dw = np.einsum("ncuvij,noij->ocuv", windows, dy) / N
    db = dy.sum(axis=(0, 2, 3)) / N

    shares = np.einsum("noij,ocuv->ncuvij", dy, w)
    frame = np.zeros_like(frame)
    for u, v in np.ndindex(kh, kw):
        as_strided(frame, shape, steps)[:, :, u, v] += shares[:, :, u, v]
    return frame[:, :, padding:padding + H, padding:padding + W].copy(), dw, db
