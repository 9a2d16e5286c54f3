"""Convolution and average pooling together are one convolution with stride 2:
its kernel is the old one, averaged over the four shifts by 0/1 row and 0/1 column."""
import numpy as np

SHIFTS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def _fold(k, dt):
    C, kh, kw = k.shape
    K = np.zeros((C, kh + 1, kw + 1), dt)
    for a, b in SHIFTS:
        K[:, a:a + kh, b:b + kw] += k
    return K / 4


def _half(x, k):
    h = x.shape[1] - k.shape[1] + 1
    w = x.shape[2] - k.shape[2] + 1
    if h & 1 or w & 1:
        raise ValueError("odd map")
    return h // 2, w // 2


def _tap(u, v, h, w):
    return np.s_[:, u:u + 2 * h - 1:2, v:v + 2 * w - 1:2]


def _pooled(x, K, h, w, dt):
    p = np.zeros((h, w), dt)
    for u in range(K.shape[1]):
        for v in range(K.shape[2]):
            p += (K[:, u, v, None, None] * x[_tap(u, v, h, w)]).sum(axis=0)
    return p


def tiny_forward(x, k, wf, bf):
    h, w = _half(x, k)
    dt = np.result_type(x, k, wf, bf, np.float32)
    p = _pooled(x, _fold(k, dt), h, w, dt)
    return (wf.astype(dt) @ p.reshape(-1) + bf).astype(dt)


def tiny_backward(x, k, wf, bf, dz):
    h, w = _half(x, k)
    dt = np.result_type(x, k, wf, bf, dz, np.float32)
    xx = x.astype(dt)
    K = _fold(k, dt)
    f = _pooled(xx, K, h, w, dt).reshape(-1)
    g = dz.astype(dt)
    dp = (g @ wf.astype(dt)).reshape(h, w)

    dK = np.zeros_like(K)
    dx = np.zeros_like(xx)
    for u in range(K.shape[1]):
        for v in range(K.shape[2]):
            t = _tap(u, v, h, w)
            dK[:, u, v] = (xx[t] * dp).sum(axis=(1, 2))
            dx[t] += K[:, u, v, None, None] * dp
    kh, kw = k.shape[1:]
    dk = sum(dK[:, a:a + kh, b:b + kw] for a, b in SHIFTS) / 4
    return {"dwf": g[:, None] * f[None, :], "dbf": g.copy(), "dk": dk.astype(dt), "dx": dx}
