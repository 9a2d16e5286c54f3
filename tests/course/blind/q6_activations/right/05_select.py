import numpy as np


def _elu(x, a):
    m = np.clip(x, None, 0)
    return np.select([x > 0, x <= 0], [x, a * np.expm1(m)]), np.select([x > 0, x <= 0], [np.ones_like(x), a * np.exp(m)])


def _leaky(x, a):
    a = np.broadcast_to(a, x.shape)
    return np.select([x > 0], [x], default=a * x), np.select([x > 0], [1.0], default=a)


def activation(x, dy, kind, alpha):
    if kind == "elu":
        dt = np.result_type(x, dy, np.float32)
        y, slope = _elu(x.astype(np.float64), alpha)
    elif kind == "leaky":
        dt = np.result_type(x, dy, np.float32)
        y, slope = _leaky(x.astype(np.float64), alpha)
    elif kind == "prelu":
        dt = np.result_type(x, dy, alpha, np.float32)
        a = alpha.astype(np.float64)
        a = a[(None, slice(None)) + (None,) * (x.ndim - 2)]
        y, slope = _leaky(x.astype(np.float64), a)
    else:
        raise ValueError("no such activation")
    dx = dy * slope
    dalpha = None
    if kind == "prelu":
        mask = x <= 0
        dalpha = np.zeros(alpha.shape, np.float64)
        for c in range(x.shape[1]):
            mc = mask[:, c]
            # سهم کانال c
            dalpha[c if len(alpha) > 1 else 0] += np.sum(x[:, c][mc].astype(np.float64) * dy[:, c][mc])
        dalpha = dalpha.astype(dt)
    return y.astype(dt), dx.astype(dt), dalpha
