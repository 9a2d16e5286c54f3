import math

import numpy as np


def _f(z, act):
    if act == "tanh":
        return math.tanh(z)
    if act == "relu":
        return z if z > 0 else 0.0
    if act == "sigmoid":
        return 1.0 / (1.0 + math.exp(-z))
    return z


def _df(z, act):
    if act == "tanh":
        return 1.0 / math.cosh(z) ** 2
    if act == "relu":
        return 1.0 if z > 0 else 0.0
    if act == "sigmoid":
        return 1.0 / (2.0 + math.exp(z) + math.exp(-z))
    return 1.0


def sensitivities(Ws, bs, x, dLda, act):
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError(act)
    dtype = np.result_type(x, dLda, *Ws, *bs, np.float32)
    W = [w.astype(np.float64) for w in Ws]
    a = x.astype(np.float64)
    z = []
    for l in range(len(W)):
        z.append([float(np.sum(row * a)) + float(bi) for row, bi in zip(W[l], bs[l])])
        a = np.array([_f(t, act) for t in z[l]])
    s = [np.zeros(len(zl)) for zl in z]
    for l in range(len(W) - 1, -1, -1):
        for i in range(len(z[l])):
            if l == len(W) - 1:
                g = float(dLda[i])
            else:
                g = float(np.sum(W[l + 1][:, i] * s[l + 1]))
            s[l][i] = g * _df(z[l][i], act)
    return [v.astype(dtype) for v in s]
