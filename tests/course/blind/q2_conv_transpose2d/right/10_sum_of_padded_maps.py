import numpy as np


def conv_transpose2d(
    x: np.ndarray,
    w: np.ndarray,
    b=None,
    stride: int = 1,
    padding: int = 0,
    output_padding: int = 0,
) -> np.ndarray:
    N, C, H, W = x.shape
    O, kh, kw = w.shape[1], w.shape[2], w.shape[3]
    s, p, q = stride, padding, output_padding
    if q >= s and q != 0:
        raise ValueError("q >= s")
    if w.shape[0] != C:
        raise ValueError("C")
    out_h, out_w = ((size - 1) * s - 2 * p + k + q for size, k in ((H, kh), (W, kw)))
    if out_h < 1 or out_w < 1:
        raise ValueError("output too small")

    dtype = np.result_type(x, w, np.float32, np.float32 if b is None else b)
    pixels = x.reshape(N, C, H * W).astype(dtype)
    weights = np.ascontiguousarray(w.transpose(2, 3, 1, 0), dtype=dtype)      # kh, kw, O, C

    def tap(u, v):
        # (O, C) @ (C, pixels) for every image
        return np.matmul(weights[u, v], pixels).reshape(N, O, H, W)

    def put(a, axis, start, after):
        """zeros between the entries of one axis, `start` zeros before and `after` behind"""
        shape = list(a.shape)
        shape[axis] = (shape[axis] - 1) * s + 1
        spread = np.zeros(shape, dtype=dtype)
        spread[(slice(None),) * axis + (slice(None, None, s),)] = a
        width = [(0, 0)] * 4
        width[axis] = (start, after)
        return np.pad(spread, width)

    def row_of_taps(u):
        return sum(put(tap(u, v), 3, v, kw - 1 - v + q) for v in range(kw))

    sheet = sum(put(row_of_taps(u), 2, u, kh - 1 - u + q) for u in range(kh))
    y = sheet[:, :, p:p + out_h, p:p + out_w]
    return y if b is None else y + b.astype(dtype)[:, None, None]
