import numpy as np


def mat(k, size, count, s, p, d):
    # matrices M[u] with M[u][i, a] = 1 if output i meets pixel a with tap u
    u, i, a = np.ogrid[0:k, 0:count, 0:size]
    return (i * s + u * d == a + p) * 1.0


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    n, o, ho, wo = dy.shape
    expect = [len(x), len(w)]
    for size, k in zip(x.shape[2:], w.shape[2:]):
        expect.append((size + 2 * padding - dilation * (k - 1) - 1) // stride + 1)
    if [n, o, ho, wo] != expect:
        raise ValueError("dy")
    A = mat(w.shape[2], x.shape[2], ho, stride, padding, dilation)
    B = mat(w.shape[3], x.shape[3], wo, stride, padding, dilation)
    # با دقت مضاعف حساب می‌کنیم
    dy, x, w = np.float64(dy), np.float64(x), np.float64(w)
    spread = np.einsum("noij,uia,vjb->nouvab", dy, A, B, optimize=True)
    dx = np.einsum("nouvab,ocuv->ncab", spread, w, optimize=True)
    dw = np.einsum("nouvab,ncab->ocuv", spread, x, optimize=True)
    db = np.add.reduce(dy, axis=(0, 2, 3))
    return dx, dw, db
