import numpy as np


def sensitivities(Ws, bs, x, dLda, act):
    """پس‌انتشار با بردارهای ستونی"""
    if act not in {"tanh", "relu", "sigmoid", "id"}:
        raise ValueError("تابع فعال‌سازی ناشناخته")
    kind = np.result_type(x, dLda, *Ws, *bs, np.float32)
    a = x.reshape(-1, 1).astype(np.float64)
    Z = []
    for i in range(len(Ws)):
        z = np.matmul(Ws[i].astype(np.float64), a) + bs[i].reshape(-1, 1)
        Z.append(z)
        if act == "tanh":
            a = np.tanh(z)
        if act == "relu":
            a = np.where(z > 0, z, 0)
        if act == "sigmoid":
            a = 1 / (1 + np.exp(-z))
        if act == "id":
            a = z
    grad = dLda.reshape(-1, 1).astype(np.float64)
    S = []
    for i in reversed(range(len(Ws))):
        z = Z[i]
        if act == "tanh":
            slope = 1 - np.tanh(z) ** 2
        if act == "relu":
            slope = np.where(z > 0, 1.0, 0.0)
        if act == "sigmoid":
            slope = 1 / (1 + np.exp(-z)) * (1 - 1 / (1 + np.exp(-z)))
        if act == "id":
            slope = 1.0
        s = grad * slope
        S.append(s.ravel().astype(kind))
        grad = np.matmul(Ws[i].astype(np.float64).T, s)
    return S[::-1]
