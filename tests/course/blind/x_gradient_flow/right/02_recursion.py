import math

import numpy as np

FUNCS = {
    "tanh": (np.tanh, lambda z: np.cosh(z) ** -2.0),
    "relu": (lambda z: np.where(z > 0, z, 0.0), lambda z: np.where(z > 0, 1.0, 0.0)),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z: 1 / (1 + np.exp(-z)) / (1 + np.exp(z))),
    "id": (lambda z: z, lambda z: 1.0),
}


def grad_norms(Ws, x, dLdh, act, residual):
    """go(l, h) returns the gradient at h_l and writes its norm to result[l]"""
    try:
        func, slope = FUNCS[act]
    except KeyError:
        raise ValueError(f"act must be one of {sorted(FUNCS)}") from None
    result = [0.0] * len(Ws)
    skip = 1.0 if residual else 0.0
    last = dLdh.astype(np.float64)

    def go(l, h):
        if l == len(Ws):
            return last
        W = Ws[l].astype(np.float64)
        z = h.dot(W.T)
        upstream = go(l + 1, func(z) + skip * h)
        g = (upstream * slope(z)).dot(W) + skip * upstream
        result[l] = math.hypot(*g.ravel().tolist())
        return g

    # deep networks: not more than about 100 layers on the stack at a time
    if len(Ws) <= 100:
        go(0, x.astype(np.float64))
        return result
    h = x.astype(np.float64)
    inputs = [h]
    for W in Ws[:-100]:
        h = func(h.dot(W.T.astype(np.float64))) + skip * h
        inputs.append(h)
    g = go(len(Ws) - 100, h)
    for l in range(len(Ws) - 101, -1, -1):
        W = Ws[l].astype(np.float64)
        g = (g * slope(inputs[l].dot(W.T))).dot(W) + skip * g
        result[l] = math.hypot(*g.ravel().tolist())
    return result
