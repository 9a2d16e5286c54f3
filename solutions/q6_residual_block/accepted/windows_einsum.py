"""Without the given functions: sliding windows and einsum; backward is a convolution with turned kernels."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def windows(maps, k):
    p = k // 2
    padded = np.pad(maps, ((0, 0), (0, 0), (p, p), (p, p)))
    return sliding_window_view(padded, (k, k), axis=(2, 3))


def forward(maps, w):
    return np.einsum("nchwij,ocij->nohw", windows(maps, w.shape[2]), w)


def gradients(g, maps, w):
    dw = np.einsum("nchwij,nohw->ocij", windows(maps, w.shape[2]), g)
    return forward(g, w[:, :, ::-1, ::-1].swapaxes(0, 1)), dw


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    for w in (w1, w2):
        if w.shape[2] % 2 != 1:
            raise ValueError("even kernel")
    if (w1.shape[1], w2.shape[1]) != (x.shape[1], w1.shape[0]):
        raise ValueError("wrong channels")
    o, c = w2.shape[0], x.shape[1]
    if (ws is None and o != c) or (ws is not None and ws.shape != (o, c, 1, 1)):
        raise ValueError("skip connection")
    kind = np.result_type(x, w1, w2, dy, np.float32, *([] if ws is None else [ws]))
    x, w1, w2, dy = (np.asarray(a, kind).astype(np.float64) for a in (x, w1, w2, dy))
    if ws is not None:
        ws = np.asarray(ws, kind).astype(np.float64)

    first = forward(x, w1)
    h = np.where(first > 0, first, 0)
    total = forward(h, w2) + (x if ws is None else forward(x, ws))
    g = np.where(total > 0, dy, 0)
    dh, dw2 = gradients(g, h, w2)
    dx, dw1 = gradients(np.where(first > 0, dh, 0), x, w1)
    dws = None
    if ws is None:
        dx += g
    else:
        more, dws = gradients(g, x, ws)
        dx += more
        dws = dws.astype(kind)
    return [np.maximum(total, 0).astype(kind), dx.astype(kind), dw1.astype(kind), dw2.astype(kind), dws]
