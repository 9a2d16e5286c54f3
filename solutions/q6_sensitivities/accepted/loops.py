"""Plain loops over numbers with sums from left to right."""

import math

import numpy as np


def sensitivities(Ws, bs, x, dLda, act):
    if act not in ["tanh", "relu", "sigmoid", "id"]:
        raise ValueError(f"what is {act}?")

    def f(z):
        if act == "tanh":
            return math.tanh(z)
        if act == "relu":
            return z if z > 0 else 0.0
        if act == "sigmoid":
            return 1 / (1 + math.exp(-z))
        return z

    def df(z):
        if act == "tanh":
            return 1 - math.tanh(z) ** 2
        if act == "relu":
            return 1.0 if z > 0 else 0.0
        if act == "sigmoid":
            return f(z) * (1 - f(z))
        return 1.0

    a = [float(v) for v in x]
    zs = []
    for W, b in zip(Ws, bs):
        z = []
        for i in range(len(b)):
            total = 0.0
            for j in range(len(a)):
                total += float(W[i, j]) * a[j]
            z.append(total + float(b[i]))
        zs.append(z)
        a = [f(v) for v in z]

    L = len(Ws)
    s = [None] * L
    s[L - 1] = [float(g) * df(z) for g, z in zip(dLda, zs[L - 1])]
    for l in range(L - 2, -1, -1):
        s[l] = []
        for j in range(len(zs[l])):
            total = 0.0
            for i in range(len(s[l + 1])):
                total += float(Ws[l + 1][i, j]) * s[l + 1][i]
            s[l].append(total * df(zs[l][j]))
    dtype = np.result_type(x, dLda, *Ws, *bs, np.float32)
    return [np.array(v, dtype=dtype) for v in s]
