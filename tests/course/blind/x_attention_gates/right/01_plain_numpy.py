import numpy as np


def sigmoid(t):
    return 1.0 / (1.0 + np.exp(-t))


def squeeze_excite(x, w1, w2):
    N, C, H, W = x.shape
    r = w1.shape[0]
    if w1.shape[1] != C:
        raise ValueError("w1 does not fit")
    if w2.shape != (C, r):
        raise ValueError("w2 does not fit")
    dt = np.result_type(x, w1, w2, np.float32)
    x64 = x.astype(np.float64)
    m = x64.mean(axis=(2, 3))
    a = np.maximum(m @ w1.T.astype(np.float64), 0)
    z = sigmoid(a @ w2.T.astype(np.float64))
    return (x64 * z[:, :, None, None]).astype(dt)


def attention_gate(x, g, wx, wg, psi):
    N, C, H, W = x.shape
    Ng, Cg, Hg, Wg = g.shape
    if (N, H, W) != (Ng, Hg, Wg):
        raise ValueError("x and g have different sizes")
    F = psi.shape[0]
    if wx.shape != (F, C) or wg.shape != (F, Cg):
        raise ValueError("weights do not fit")
    dt = np.result_type(x, g, wx, wg, psi, np.float32)
    x64 = x.astype(np.float64)
    s = np.einsum("fc,nchw->nfhw", wx.astype(np.float64), x64)
    s += np.einsum("fc,nchw->nfhw", wg.astype(np.float64), g.astype(np.float64))
    q = np.maximum(s, 0)
    alpha = sigmoid(np.einsum("f,nfhw->nhw", psi.astype(np.float64), q))
    y = x64 * alpha[:, None]
    return y.astype(dt), alpha.astype(dt)
