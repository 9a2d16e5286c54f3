# wrong: multiplies by W^T on the way back too, right for symmetric weights only
import numpy as np


def grad_norms(Ws, x, dLdh, act, residual):
    acts = {
        "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2),
        "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float)),
        "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z: 1 / (1 + np.exp(-z)) / (1 + np.exp(z))),
        "id": (lambda z: z, np.ones_like),
    }
    if act not in acts:
        raise ValueError("act")
    f, df = acts[act]
    h = x.astype(np.float64)
    zs = []
    for W in Ws:
        z = h @ W.T.astype(np.float64)
        zs.append(z)
        h = f(z) + h if residual else f(z)
    g = dLdh.astype(np.float64)
    out = []
    for l in range(len(Ws) - 1, -1, -1):
        back = (g * df(zs[l])) @ Ws[l].T.astype(np.float64)
        g = back + g if residual else back
        out.insert(0, float(np.linalg.norm(g)))
    return out
