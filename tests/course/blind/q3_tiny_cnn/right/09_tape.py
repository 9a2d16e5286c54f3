"""A very small tape: every step leaves behind a function that carries the gradient back."""
import numpy as np


def _tape(x, k, wf, bf, dt):
    back = []
    C, H, W = x.shape
    kh, kw = k.shape[1], k.shape[2]
    h, w = H - kh + 1, W - kw + 1
    if h % 2 or w % 2:
        raise ValueError("no 2x2 windows")
    X, K, A, b = [np.empty(a.shape, dt) for a in (x, k, wf, bf)]
    X[...], K[...], A[...], b[...] = x, k, wf, bf
    taps = [(u, v) for u in range(kh) for v in range(kw)]

    c = np.zeros((h, w), dt)
    for u, v in taps:
        c += np.sum(K[:, u, v].reshape(C, 1, 1) * X[:, u:u + h, v:v + w], axis=0)

    def conv_back(g, out):
        out["dk"], out["dx"] = np.zeros_like(K), np.zeros_like(X)
        for u, v in taps:
            out["dk"][:, u, v] = np.sum(X[:, u:u + h, v:v + w] * g, axis=(1, 2))
            out["dx"][:, u:u + h, v:v + w] += K[:, u, v].reshape(C, 1, 1) * g
    back.append(conv_back)

    p = np.add.reduceat(np.add.reduceat(c, np.arange(0, h, 2), axis=0), np.arange(0, w, 2), axis=1) * dt.type(0.25)
    back.append(lambda g, out: g[np.arange(h) // 2][:, np.arange(w) // 2] * dt.type(0.25))

    f = np.concatenate(list(p))
    back.append(lambda g, out: g.reshape(h // 2, w // 2))

    def dense_back(g, out):
        out["dwf"] = np.vstack([gm * f for gm in g])
        out["dbf"] = g + 0
        return np.sum(g[:, None] * A, axis=0)
    back.append(dense_back)
    return np.sum(A * f, axis=1) + b, back


def tiny_forward(x, k, wf, bf):
    z, _ = _tape(x, k, wf, bf, np.result_type(x, k, wf, bf, np.float32))
    return z


def tiny_backward(x, k, wf, bf, dz):
    dt = np.result_type(x, k, wf, bf, dz, np.float32)
    _, back = _tape(x, k, wf, bf, dt)
    out = {}
    g = dz.astype(dt)
    for step in back[::-1]:
        g = step(g, out)
    return out
