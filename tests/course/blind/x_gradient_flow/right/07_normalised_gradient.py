import numpy as np


def _split(g):
    """g = size * direction, with the Frobenius norm of direction equal to 1 (or both 0)"""
    top = np.abs(g).max(initial=0)
    if top == 0:
        return 0.0, g
    g = g / top
    s = np.sqrt((g * g).sum())
    return float(top * s), g / s


def grad_norms(Ws, x, dLdh, act, residual):
    names = ["tanh", "relu", "sigmoid", "id"]
    if names.count(act) == 0:
        raise ValueError("act should be in " + ", ".join(names))

    h = x.astype(np.float64)
    slopes = []
    for W in Ws:
        z = np.matmul(h, W.astype(np.float64).T)
        if act == "tanh":
            a, d = np.tanh(z), 1 / np.cosh(z) ** 2
        elif act == "relu":
            d = np.greater(z, 0).astype(np.float64)
            a = z * d
        elif act == "sigmoid":
            e = np.exp(-z)
            a, d = 1 / (1 + e), e / (1 + e) ** 2
        else:
            a, d = z, np.ones(z.shape)
        slopes.append(d)
        h = a + (h if residual else 0)

    # the gradient is carried as a number times an array of norm 1
    size, u = _split(dLdh.astype(np.float64))
    result = []
    for W, d in zip(list(Ws)[::-1], slopes[::-1]):
        v = np.matmul(u * d, W.astype(np.float64))
        if residual:
            v = v + u
        factor, u = _split(v)
        size = size * factor
        result.append(size)
    return result[::-1]
