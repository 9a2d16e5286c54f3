import numpy as np


def _single(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    p1 = (w1.shape[2] - 1) // 2
    p2 = (w2.shape[2] - 1) // 2
    z1 = conv2d(x, w1, padding=p1)
    h = np.fmax(z1, 0)
    r = x if ws is None else conv2d(x, ws, padding=0)
    z2 = conv2d(h, w2, padding=p2) + r
    g2 = np.heaviside(z2, 0) * dy
    gh, gw2, _ = conv2d_backward(g2, h, w2, padding=p2)
    g1 = np.heaviside(z1, 0) * gh
    gx, gw1, _ = conv2d_backward(g1, x, w1, padding=p1)
    if ws is None:
        return np.fmax(z2, 0), gx + g2, gw1, gw2, None
    gr, gws, _ = conv2d_backward(g2, x, ws, padding=0)
    return np.fmax(z2, 0), gx + gr, gw1, gw2, gws


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    if w1.shape[2] % 2 == 0 or w2.shape[2] % 2 == 0:
        raise ValueError("odd kernels only")
    if w1.shape[1] != x.shape[1] or w2.shape[1] != w1.shape[0]:
        raise ValueError("channels do not agree")
    if ws is None and w2.shape[0] != x.shape[1]:
        raise ValueError("x cannot be added")
    if ws is not None and ws.shape != (w2.shape[0], x.shape[1], 1, 1):
        raise ValueError("bad projection")
    dtype = np.result_type(x, w1, w2, dy, np.float32) if ws is None else np.result_type(x, w1, w2, ws, dy, np.float32)
    d = np.float64
    y = np.zeros(dy.shape, d)
    dx = np.zeros(x.shape, d)
    dw1 = np.zeros(w1.shape, d)
    dw2 = np.zeros(w2.shape, d)
    dws = None if ws is None else np.zeros(ws.shape, d)
    W1, W2 = w1.astype(d), w2.astype(d)
    WS = None if ws is None else ws.astype(d)
    for n in range(x.shape[0]):
        yn, dxn, d1, d2, d3 = _single(x[n:n + 1].astype(d), W1, W2, WS, dy[n:n + 1].astype(d), conv2d, conv2d_backward)
        y[n], dx[n] = yn[0], dxn[0]
        dw1 += d1
        dw2 += d2
        if ws is not None:
            dws += d3
    return tuple(None if q is None else q.astype(dtype) for q in (y, dx, dw1, dw2, dws))
