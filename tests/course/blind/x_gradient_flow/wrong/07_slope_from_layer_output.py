# wrong: takes tanh' and sigmoid' from the output h_{l+1}, which includes the skip when residual is True
import numpy as np


def grad_norms(Ws, x, dLdh, act, residual):
    if act not in ("tanh", "relu", "sigmoid", "id"):
        raise ValueError("act")
    hs = [x.astype(np.float64)]
    zs = []
    for W in Ws:
        z = hs[-1] @ W.T.astype(np.float64)
        if act == "tanh":
            h = np.tanh(z)
        elif act == "relu":
            h = np.maximum(z, 0)
        elif act == "sigmoid":
            h = 1 / (1 + np.exp(-z))
        else:
            h = z
        if residual:
            h = h + hs[-1]
        hs.append(h)
        zs.append(z)
    g = dLdh.astype(np.float64)
    out = []
    for l in reversed(range(len(Ws))):
        h = hs[l + 1]
        if act == "tanh":
            d = 1 - h**2
        elif act == "relu":
            d = (zs[l] > 0).astype(np.float64)
        elif act == "sigmoid":
            d = h * (1 - h)
        else:
            d = np.ones_like(h)
        back = (g * d) @ Ws[l].astype(np.float64)
        g = back + g if residual else back
        out.append(float(np.linalg.norm(g)))
    return out[::-1]
