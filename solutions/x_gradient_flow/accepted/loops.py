"""Plain loops over numbers, one input after the other, with sums from left to right."""

import math


def f(act, z):
    if act == "tanh":
        return math.tanh(z)
    if act == "relu":
        return max(z, 0.0)
    if act == "sigmoid":
        return 1 / (1 + math.exp(-z))
    return z


def df(act, z):
    if act == "tanh":
        return 1 - math.tanh(z) ** 2
    if act == "relu":
        return 1.0 if z > 0 else 0.0
    if act == "sigmoid":
        return f(act, z) * (1 - f(act, z))
    return 1.0


def grad_norms(Ws, x, dLdh, act, residual):
    if act not in ["tanh", "relu", "sigmoid", "id"]:
        raise ValueError(f"what is {act}?")
    weights = [W.tolist() for W in Ws]
    L = len(weights)
    n = len(weights[0])
    squares = [0.0] * L
    for first, last in zip(x.tolist(), dLdh.tolist()):
        h, g, zs = first, last, []
        for W in weights:
            z = []
            for i in range(n):
                total = 0.0
                for j in range(n):
                    total += W[i][j] * h[j]
                z.append(total)
            zs.append(z)
            h = [f(act, z[i]) + (h[i] if residual else 0) for i in range(n)]
        for l in range(L - 1, -1, -1):
            dz = [g[i] * df(act, zs[l][i]) for i in range(n)]
            before = []
            for j in range(n):
                total = 0.0
                for i in range(n):
                    total += dz[i] * weights[l][i][j]
                before.append(total + g[j] if residual else total)
            g = before
            for entry in g:
                squares[l] += entry * entry
    return [math.sqrt(s) for s in squares]
