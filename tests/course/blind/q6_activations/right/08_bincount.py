import numpy as np


def activation(x, dy, kind, alpha):
    if kind not in ("leaky", "prelu", "elu"):
        raise ValueError("kind")
    dt = np.result_type(*((x, dy, alpha) if kind == "prelu" else (x, dy)), np.float32)
    flat_x = np.ascontiguousarray(x, dtype=np.float64).reshape(-1)
    flat_g = np.ascontiguousarray(dy, dtype=np.float64).reshape(-1)
    # channel number of every entry
    area = int(np.prod(x.shape[2:], dtype=int))
    chan = (np.arange(flat_x.size) // area) % x.shape[1]
    off = np.flatnonzero(flat_x <= 0)
    y = np.array(flat_x)
    dx = np.array(flat_g)
    dalpha = None
    if kind == "elu":
        y[off] = np.expm1(flat_x[off]) * alpha
        dx[off] = np.exp(flat_x[off]) * alpha * flat_g[off]
    elif kind == "leaky":
        y[off] *= alpha
        dx[off] *= alpha
    else:
        which = chan[off] if alpha.size > 1 else np.zeros(off.size, dtype=int)
        a = alpha.astype(np.float64)[which]
        y[off] *= a
        dx[off] *= a
        dalpha = np.bincount(which, weights=flat_x[off] * flat_g[off], minlength=alpha.size).astype(dt)
    return y.reshape(x.shape).astype(dt), dx.reshape(x.shape).astype(dt), dalpha
