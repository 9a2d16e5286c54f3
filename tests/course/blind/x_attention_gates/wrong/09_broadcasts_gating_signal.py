# wrong: x and g are not compared, a gating signal with N, H or W equal to 1 is broadcast silently
import numpy as np


def sigmoid(t):
    return 1 / (1 + np.exp(-t))


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    if w1.shape[1] != C or w2.shape != (C, w1.shape[0]):
        raise ValueError("w1, w2")
    dt = np.result_type(x, w1, w2, np.float32)
    x = x.astype(np.float64)
    a = np.maximum(x.mean(axis=(2, 3)) @ w1.T.astype(np.float64), 0)
    return (x * sigmoid(a @ w2.T.astype(np.float64))[:, :, None, None]).astype(dt)


def attention_gate(x, g, wx, wg, psi):
    if wx.shape[1] != x.shape[1] or wg.shape[1] != g.shape[1]:
        raise ValueError("channels")
    if not wx.shape[0] == wg.shape[0] == psi.shape[0]:
        raise ValueError("features")
    dt = np.result_type(x, g, wx, wg, psi, np.float32)
    x, g, wx, wg, psi = [a.astype(np.float64) for a in (x, g, wx, wg, psi)]
    # numpy complains by itself when the shapes do not fit
    q = np.maximum(np.einsum("fc,nchw->nfhw", wx, x) + np.einsum("fc,nchw->nfhw", wg, g), 0)
    alpha = sigmoid(np.einsum("f,nfhw->nhw", psi, q))
    return (x * alpha[:, None]).astype(dt), alpha.astype(dt)
