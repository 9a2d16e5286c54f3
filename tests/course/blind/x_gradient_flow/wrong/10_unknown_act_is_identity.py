# wrong: no ValueError for an unknown activation, it is taken as the identity
import numpy as np


def grad_norms(Ws, x, dLdh, act, residual):
    def f(z):
        if act == "tanh":
            return np.tanh(z)
        elif act == "relu":
            return np.maximum(z, 0)
        elif act == "sigmoid":
            return 1 / (1 + np.exp(-z))
        return z

    def df(z):
        if act == "tanh":
            return 1 / np.cosh(z) ** 2
        elif act == "relu":
            return (z > 0).astype(float)
        elif act == "sigmoid":
            return 1 / (1 + np.exp(-z)) / (1 + np.exp(z))
        return np.ones_like(z)

    h = x.astype(np.float64)
    zs = []
    for W in Ws:
        z = h @ W.T.astype(np.float64)
        zs.append(z)
        h = f(z) + h if residual else f(z)
    g = dLdh.astype(np.float64)
    out = []
    for W, z in zip(Ws[::-1], zs[::-1]):
        back = (g * df(z)) @ W.astype(np.float64)
        g = back + g if residual else back
        out.append(float(np.linalg.norm(g)))
    return out[::-1]
