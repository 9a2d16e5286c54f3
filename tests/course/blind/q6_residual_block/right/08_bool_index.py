import numpy as np


def relu_(t):
    off = t <= 0
    t = t.copy()
    t[off] = 0
    return t, off


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    k1, k2 = w1.shape[3], w2.shape[3]
    if (k1 % 2) * (k2 % 2) != 1:
        raise ValueError("kernel size")
    if w1.shape[1] - x.shape[1] or w2.shape[1] - w1.shape[0]:
        raise ValueError("number of channels")
    if ws is None:
        if w2.shape[0] != x.shape[1]:
            raise ValueError("skip")
        dt = np.result_type(x, w1, w2, dy, np.float32)
    else:
        if list(ws.shape) != [w2.shape[0], x.shape[1], 1, 1]:
            raise ValueError("skip")
        dt = np.result_type(x, w1, w2, dy, ws, np.float32)

    x = np.array(x, dt)
    w1 = np.array(w1, dt)
    w2 = np.array(w2, dt)
    g = np.array(dy, dt)

    h, off1 = relu_(conv2d(x, w1, padding=k1 // 2))
    s = conv2d(h, w2, padding=k2 // 2)
    if ws is None:
        s = s + x
    else:
        s = s + np.tensordot(x, np.array(ws[:, :, 0, 0], dt), axes=([1], [1])).transpose(0, 3, 1, 2)
    y, off2 = relu_(s)

    g[off2] = 0
    dh, dw2, _db = conv2d_backward(g, h, w2, padding=k2 // 2)
    dh = np.array(dh)
    dh[off1] = 0
    dx, dw1, _db = conv2d_backward(dh, x, w1, padding=k1 // 2)
    if ws is None:
        return y, dx + g, dw1, dw2, None
    w = np.array(ws, dt)[:, :, 0, 0]
    dx = dx + np.tensordot(g, w, axes=([1], [0])).transpose(0, 3, 1, 2)
    dws = np.tensordot(g, x, axes=([0, 2, 3], [0, 2, 3])).reshape(ws.shape)
    return y, dx, dw1, dw2, dws
