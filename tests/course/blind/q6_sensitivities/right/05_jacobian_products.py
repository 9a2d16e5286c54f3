import numpy as np


# s_l = D_l W_{l+1}^T D_{l+1} ... W_L^T D_L dLda, with diagonal matrices D
def sensitivities(Ws, bs, x, dLda, act):
    if act == "tanh":
        f, g = np.tanh, lambda z: 1 / np.square(np.cosh(z))
    elif act == "relu":
        f, g = lambda z: z.clip(0), lambda z: np.where(z > 0, 1, 0)
    elif act == "sigmoid":
        f = lambda z: 1 / (1 + np.exp(-z))
        g = lambda z: f(z) * f(-z)
    elif act == "id":
        f, g = lambda z: z, lambda z: z ** 0
    else:
        raise ValueError("act")
    dt = np.result_type(x, dLda, *Ws, *bs, np.float32)
    Ws = [np.array(W, np.float64) for W in Ws]
    a = np.array(x, np.float64)
    D = []
    for W, b in zip(Ws, bs):
        z = W.dot(a) + b
        D.append(np.diag(g(z).astype(np.float64)))
        a = f(z)
    v = D[-1] @ dLda
    result = [v]
    for l in range(len(Ws) - 2, -1, -1):
        v = D[l] @ (Ws[l + 1].transpose() @ v)
        result.append(v)
    result.reverse()
    return [r.astype(dt) for r in result]
