# wrong: the list starts with the last layer, it is never turned around
import numpy as np


def grad_norms(Ws, x, dLdh, act, residual):
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("act")
    h = x.astype(np.float64)
    zs = []
    for W in Ws:
        z = h @ W.T.astype(np.float64)
        zs.append(z)
        a = {"tanh": np.tanh(z), "relu": np.maximum(z, 0), "id": z}.get(act)
        if a is None:
            a = 1 / (1 + np.exp(-z))
        h = a + h if residual else a
    g = dLdh.astype(np.float64)
    out = []
    for l in range(len(Ws) - 1, -1, -1):
        z = zs[l]
        if act == "tanh":
            d = 1 / np.cosh(z) ** 2
        elif act == "relu":
            d = (z > 0).astype(float)
        elif act == "sigmoid":
            d = 1 / (1 + np.exp(-z)) / (1 + np.exp(z))
        else:
            d = 1.0
        back = (g * d) @ Ws[l].astype(np.float64)
        g = back + g if residual else back
        out.append(float(np.linalg.norm(g)))
    return out
