# wrong: the bias is not added in the forward pass
import numpy as np


def sensitivities(Ws, bs, x, dLda, act):
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("unknown activation")
    dt = np.result_type(x, dLda, *Ws, *bs, np.float32)
    f = {
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(z, 0),
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "id": lambda z: z,
    }[act]
    df = {
        "tanh": lambda z: 1 / np.cosh(z) ** 2,
        "relu": lambda z: np.where(z > 0, 1.0, 0.0),
        "sigmoid": lambda z: f(z) * f(-z),
        "id": lambda z: np.ones_like(z),
    }[act]
    a = x.astype(np.float64)
    zs = []
    for W, b in zip(Ws, bs):
        z = W.astype(np.float64) @ a
        zs.append(z)
        a = f(z)
    s = dLda * df(zs[-1])
    out = [s]
    for l in range(len(Ws) - 2, -1, -1):
        s = (Ws[l + 1].astype(np.float64).T @ s) * df(zs[l])
        out.append(s)
    out.reverse()
    return [v.astype(dt) for v in out]
