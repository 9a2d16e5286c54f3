"""Plain loops over images, channels and pixels, with sums from left to right."""

import math

import numpy as np


def relu(t):
    return 0.0 if t < 0 else t


def sigma(t):
    return 1.0 / (1.0 + math.exp(-t))


def squeeze_excite(x, w1, w2):
    N, C, H, W = x.shape
    r = w1.shape[0]
    if w1.shape[1] != C:
        raise ValueError("w1")
    if w2.shape[0] != C or w2.shape[1] != r:
        raise ValueError("w2")
    y = np.zeros((N, C, H, W), dtype=np.result_type(x, w1, w2, np.float32))
    for n in range(N):
        m = []
        for c in range(C):
            total = 0.0
            for i in range(H):
                for j in range(W):
                    total += float(x[n, c, i, j])
            m.append(total / (H * W))
        a = []
        for k in range(r):
            total = 0.0
            for c in range(C):
                total += float(w1[k, c]) * m[c]
            a.append(relu(total))
        for c in range(C):
            total = 0.0
            for k in range(r):
                total += float(w2[c, k]) * a[k]
            z = sigma(total)
            for i in range(H):
                for j in range(W):
                    y[n, c, i, j] = float(x[n, c, i, j]) * z
    return y


def attention_gate(x, g, wx, wg, psi):
    N, C, H, W = x.shape
    Cg = g.shape[1]
    if g.shape != (N, Cg, H, W):
        raise ValueError("x and g")
    F = len(psi)
    if wx.shape != (F, C) or wg.shape != (F, Cg):
        raise ValueError("wx, wg or psi")
    dtype = np.result_type(x, g, wx, wg, psi, np.float32)
    y = np.zeros((N, C, H, W), dtype=dtype)
    alpha = np.zeros((N, H, W), dtype=dtype)
    for n in range(N):
        for i in range(H):
            for j in range(W):
                q = 0.0
                for f in range(F):
                    s = 0.0
                    for c in range(C):
                        s += float(wx[f, c]) * float(x[n, c, i, j])
                    for c in range(Cg):
                        s += float(wg[f, c]) * float(g[n, c, i, j])
                    q += float(psi[f]) * relu(s)
                a = sigma(q)
                alpha[n, i, j] = a
                for c in range(C):
                    y[n, c, i, j] = float(x[n, c, i, j]) * a
    return y, alpha
