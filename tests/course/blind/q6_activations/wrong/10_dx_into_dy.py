# wrong: computes dx in place and destroys dy
import numpy as np


def activation(x, dy, kind, alpha):
    if kind not in ("leaky", "prelu", "elu"):
        raise ValueError("unknown kind")
    if kind == "prelu":
        dt = np.result_type(x, dy, alpha, np.float32)
        a = alpha.astype(np.float64).reshape((1, -1) + (1,) * (x.ndim - 2))
    else:
        dt = np.result_type(x, dy, np.float32)
        a = float(alpha)
    X = x.astype(np.float64)
    G = dy
    on = X > 0
    neg = np.minimum(X, 0)
    if kind == "elu":
        y = np.where(on, X, a * np.expm1(neg))
        dy[~on] = (dy * a * np.exp(neg))[~on]
        dx = dy
        return y.astype(dt), dx.astype(dt), None
    y = np.where(on, X, a * X)
    part = neg * G
    dy[~on] = (a * dy)[~on]
    dx = dy
    if kind == "leaky":
        return y.astype(dt), dx.astype(dt), None
    if alpha.size == 1:
        dalpha = part.sum().reshape(1)
    else:
        dalpha = part.sum(axis=(0,) + tuple(range(2, x.ndim)))
    return y.astype(dt), dx.astype(dt), dalpha.astype(dt)
