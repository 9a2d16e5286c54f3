# wrong: the results get the dtype of x, integer maps are truncated and alpha becomes 0
import numpy as np


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    if w1.shape[1] != C or w2.shape != (C, w1.shape[0]):
        raise ValueError("w1, w2")
    m = x.mean(axis=(2, 3))
    a = np.maximum(m @ w1.T, 0)
    z = 1 / (1 + np.exp(-(a @ w2.T)))
    y = np.empty_like(x)
    y[...] = x * z[:, :, None, None]
    return y


def attention_gate(x, g, wx, wg, psi):
    if x.shape[0] != g.shape[0] or x.shape[2:] != g.shape[2:]:
        raise ValueError("x and g")
    if wx.shape[1] != x.shape[1] or wg.shape[1] != g.shape[1]:
        raise ValueError("channels")
    if not wx.shape[0] == wg.shape[0] == psi.shape[0]:
        raise ValueError("features")
    q = np.maximum(np.einsum("fc,nchw->nfhw", wx, x) + np.einsum("fc,nchw->nfhw", wg, g), 0)
    alpha = 1 / (1 + np.exp(-np.einsum("f,nfhw->nhw", psi, q)))
    return (x * alpha[:, None]).astype(x.dtype), alpha.astype(x.dtype)
