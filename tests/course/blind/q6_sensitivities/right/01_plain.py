import numpy as np


def sensitivities(Ws, bs, x, dLda, act):
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("unknown activation " + str(act))
    dt = np.result_type(x, dLda, *Ws, *bs, np.float32)
    a = np.asarray(x, dtype=np.float64)
    zs, activations = [], []
    for W, b in zip(Ws, bs):
        z = np.asarray(W, dtype=np.float64) @ a + b
        if act == "tanh":
            a = np.tanh(z)
        elif act == "relu":
            a = np.maximum(z, 0)
        elif act == "sigmoid":
            a = 1 / (1 + np.exp(-z))
        else:
            a = z
        zs.append(z)
        activations.append(a)

    def slope(l):
        if act == "tanh":
            return 1 / np.cosh(zs[l]) ** 2
        if act == "relu":
            return (zs[l] > 0) * 1.0
        if act == "sigmoid":
            return np.exp(-np.abs(zs[l])) / (1 + np.exp(-np.abs(zs[l]))) ** 2
        return np.ones_like(zs[l])

    L = len(Ws)
    s = [None] * L
    s[L - 1] = slope(L - 1) * dLda
    for l in range(L - 2, -1, -1):
        s[l] = slope(l) * (np.asarray(Ws[l + 1], dtype=np.float64).T @ s[l + 1])
    return [v.astype(dt) for v in s]
