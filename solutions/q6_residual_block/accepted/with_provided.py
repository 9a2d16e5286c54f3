"""Both given functions, in the result's own dtype; ReLU by boolean masks."""

import numpy as np


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    C = x.shape[1]
    M, O = w1.shape[0], w2.shape[0]
    p1, p2 = w1.shape[2] // 2, w2.shape[2] // 2
    if 2 * p1 + 1 != w1.shape[2] or 2 * p2 + 1 != w2.shape[2]:
        raise ValueError("odd kernels only")
    if w1.shape[1] != C or w2.shape[1] != M:
        raise ValueError("channels")
    if ws is None and O != C:
        raise ValueError("a projection is needed")
    if ws is not None and ws.shape != (O, C, 1, 1):
        raise ValueError("shape of the projection")
    arrays = [a for a in (x, w1, w2, ws, dy) if a is not None]
    dtype = np.result_type(np.float32, *arrays)
    x, w1, w2, dy = [np.array(a, dtype=dtype) for a in (x, w1, w2, dy)]

    z = conv2d(x, w1, padding=p1)
    mask1 = z > 0
    h = z * mask1
    s = conv2d(h, w2, padding=p2)
    if ws is None:
        s = s + x
    else:
        ws = np.array(ws, dtype=dtype)
        s = s + conv2d(x, ws)
    mask2 = s > 0
    g = dy * mask2

    dh, dw2, _ = conv2d_backward(g, h, w2, padding=p2)
    dx, dw1, _ = conv2d_backward(dh * mask1, x, w1, padding=p1)
    if ws is None:
        return s * mask2, dx + g, dw1, dw2, None
    dx2, dws, _ = conv2d_backward(g, x, ws)
    return s * mask2, dx + dx2, dw1, dw2, dws
