import numpy as np


def f(z, act):
    if act == "tanh":
        return np.tanh(z)
    if act == "relu":
        return np.maximum(z, 0)
    if act == "sigmoid":
        return 1 / (1 + np.exp(-z))
    return z


def df(z, act):
    if act == "tanh":
        return 1 / np.cosh(z) ** 2  # better than 1 - tanh^2 for large z
    if act == "relu":
        return (z > 0).astype(np.float64)
    if act == "sigmoid":
        e = np.exp(-np.abs(z))
        return e / (1 + e) ** 2
    return np.ones_like(z)


def fro(a):
    biggest = np.max(np.abs(a), initial=0.0)
    if biggest == 0:
        return 0.0
    return float(biggest * np.sqrt(np.sum((a / biggest) ** 2)))


def grad_norms(Ws, x, dLdh, act, residual):
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("unknown activation " + str(act))
    Ws = [W.astype(np.float64) for W in Ws]
    h = x.astype(np.float64)
    zs = []
    for W in Ws:
        z = h @ W.T
        zs.append(z)
        if residual:
            h = f(z, act) + h
        else:
            h = f(z, act)

    g = dLdh.astype(np.float64)
    norms = []
    for W, z in zip(reversed(Ws), reversed(zs)):
        through = (g * df(z, act)) @ W
        g = through + g if residual else through
        norms.append(fro(g))
    norms.reverse()
    return norms
