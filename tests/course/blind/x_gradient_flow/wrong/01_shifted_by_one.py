# wrong: the norms belong to h_1, ..., h_L (the outputs of the layers) instead of h_0, ..., h_{L-1}
import numpy as np


def grad_norms(Ws, x, dLdh, act, residual):
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("act")
    h = x.astype(np.float64)
    ds = []
    for W in Ws:
        z = h @ W.T.astype(np.float64)
        if act == "tanh":
            a, d = np.tanh(z), 1 / np.cosh(z) ** 2
        elif act == "relu":
            a, d = np.maximum(z, 0), (z > 0) * 1.0
        elif act == "sigmoid":
            a = 1 / (1 + np.exp(-z))
            d = a * (1 - a)
        else:
            a, d = z, np.ones_like(z)
        ds.append(d)
        h = a + h if residual else a
    g = dLdh.astype(np.float64)
    norms = []
    for W, d in zip(reversed(list(Ws)), reversed(ds)):
        norms.append(float(np.linalg.norm(g)))
        back = (g * d) @ W.astype(np.float64)
        g = back + g if residual else back
    return norms[::-1]
