"""Each entry of a gradient is one valid correlation with a single place."""
import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    H, W = x.shape
    kh, kw = k.shape
    Ho = H - kh + 1
    Wo = W - kw + 1
    if dy.shape != (Ho, Wo):
        raise ValueError("dy: expected %d x %d" % (Ho, Wo))
    dt = np.result_type(x, k, dy, np.float32)
    xf, kf, gf = x.astype(dt), k.astype(dt), dy.astype(dt)

    dk = np.zeros((kh, kw), dt)
    for u in range(kh):
        for v in range(kw):
            dk[u, v] = corr2d_valid(xf[u:u + Ho, v:v + Wo], gf)[0, 0]

    # rows of dy seen from pixel a: i = a-kh+1 .. a, the kernel row is a-i
    dx = np.zeros((H, W), dt)
    for a in range(H):
        i0, i1 = max(0, a - kh + 1), min(Ho - 1, a)
        for e in range(W):
            j0, j1 = max(0, e - kw + 1), min(Wo - 1, e)
            part_k = kf[a - i1:a - i0 + 1, e - j1:e - j0 + 1]
            dx[a, e] = corr2d_valid(gf[i0:i1 + 1, j0:j1 + 1], part_k[::-1, ::-1])[0, 0]
    return dx, dk
