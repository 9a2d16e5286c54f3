import numpy as np


def squeeze_excite(x, w1, w2):
    N, C, H, W = x.shape
    if w1.shape != (w1.shape[0], C):
        raise ValueError("w1.shape[1] must be C")
    if w2.shape != w1.shape[::-1]:
        raise ValueError("w2 must be (C, r)")
    dtype = np.result_type(x, w1, w2, np.float32)
    flat = np.array(x, dtype=np.float64, order="C").reshape(N, C, H * W)
    m = flat.mean(axis=-1, keepdims=True)  # N, C, 1
    a = np.matmul(w1.astype(np.float64), m)
    a = a * (a > 0)
    t = np.matmul(w2.astype(np.float64), a)
    z = 1 / (1 + np.exp(-t))
    return (flat * z).reshape(N, C, H, W).astype(dtype)


def attention_gate(x, g, wx, wg, psi):
    N, C, H, W = x.shape
    Cg = g.shape[1]
    if g.shape != (N, Cg, H, W):
        raise ValueError("g.shape")
    F = wx.shape[0]
    if wx.shape != (F, C) or wg.shape != (F, Cg) or psi.shape != (F,):
        raise ValueError("weights")
    dtype = np.result_type(x, g, wx, wg, psi, np.float32)
    xf = np.array(x, dtype=np.float64, order="C").reshape(N, C, H * W)
    gf = np.array(g, dtype=np.float64, order="C").reshape(N, Cg, H * W)
    s = np.matmul(wx.astype(np.float64), xf) + np.matmul(wg.astype(np.float64), gf)
    s = s * (s > 0)
    t = np.matmul(psi.astype(np.float64)[None, :], s)  # N, 1, HW
    alpha = 1 / (1 + np.exp(-t))
    y = (xf * alpha).reshape(N, C, H, W)
    return y.astype(dtype), alpha.reshape(N, H, W).astype(dtype)
