"""The skip connection, projection or identity, becomes part of one convolution over branch and input together."""

import numpy as np


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    (m, c1, k1, _), (o, m2, k2, _), c = w1.shape, w2.shape, x.shape[1]
    if k1 % 2 == 0 or k2 % 2 == 0 or c1 != c or m2 != m:
        raise ValueError("w1 or w2 does not fit")
    given = [x, w1, w2, dy] + ([ws] if ws is not None else [])
    dtype = np.result_type(*given, np.float32)
    if ws is None:
        if o != c:
            raise ValueError("no projection")
        middle = np.eye(c)
    else:
        if ws.shape != (o, c, 1, 1):
            raise ValueError("bad projection")
        middle = ws[:, :, 0, 0].astype(dtype)
    x, w1, w2, dy = (a.astype(dtype).astype(np.float64) for a in (x, w1, w2, dy))
    wide = np.zeros((o, m + c, k2, k2))
    wide[:, :m] = w2
    wide[:, m:, k2 // 2, k2 // 2] = middle

    a = conv2d(x, w1, padding=k1 // 2)
    both = np.concatenate([np.clip(a, 0, None), x], axis=1)
    s = conv2d(both, wide, padding=k2 // 2)
    d_both, d_wide, _ = conv2d_backward(np.where(s > 0, dy, 0.0), both, wide, padding=k2 // 2)
    dx, dw1, _ = conv2d_backward(np.where(a > 0, d_both[:, :m], 0.0), x, w1, padding=k1 // 2)
    dws = None if ws is None else d_wide[:, m:, k2 // 2, k2 // 2].reshape(ws.shape).astype(dtype)
    y = np.clip(s, 0, None)
    return y.astype(dtype), (dx + d_both[:, m:]).astype(dtype), dw1.astype(dtype), d_wide[:, :m].astype(dtype), dws
