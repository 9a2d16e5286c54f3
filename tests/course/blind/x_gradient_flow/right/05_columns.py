import numpy as np


def _norm(a):
    # مقیاس با توان دو، بدون خطای گرد کردن
    if a.size == 0 or not a.any():
        return 0.0
    _, e = np.frexp(np.abs(a).max())
    scaled = np.ldexp(a, -int(e))
    return float(np.ldexp(np.linalg.norm(scaled), int(e)))


def grad_norms(Ws, x, dLdh, act, residual):
    """Every input is a column here, so a layer is W @ h and the way back is W.T @ g."""
    if act != "tanh" and act != "relu" and act != "sigmoid" and act != "id":
        raise ValueError("no such activation: %s" % act)
    L = len(Ws)
    W = [np.array(w, dtype=float) for w in Ws]
    h = np.array(x, dtype=float).T
    D = []
    for l in range(L):
        z = W[l] @ h
        if act == "tanh":
            out = np.tanh(z)
            d = 1.0 / np.cosh(z) ** 2
        elif act == "relu":
            out = np.maximum(0.0, z)
            d = np.where(z > 0, 1.0, 0.0)
        elif act == "sigmoid":
            out = 1.0 / (1.0 + np.exp(-z))
            d = 0.25 / np.cosh(z / 2) ** 2
        else:
            out = z
            d = np.ones_like(z)
        D.append(d)
        h = out + h if residual else out

    g = np.array(dLdh, dtype=float).T
    answer = [None] * L
    for l in range(L - 1, -1, -1):
        back = W[l].T @ (D[l] * g)
        if residual:
            back = back + g
        g = back
        answer[l] = _norm(g)
    return answer
