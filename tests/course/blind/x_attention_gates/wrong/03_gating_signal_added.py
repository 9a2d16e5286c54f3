# wrong: the gating signal passes too, y = x * alpha + g when the channels agree (and the skip is kept otherwise)
import numpy as np


def sigmoid(t):
    return 1 / (1 + np.exp(-t))


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    if w1.shape[1] != C or w2.shape != (C, w1.shape[0]):
        raise ValueError("weights")
    dt = np.result_type(x, w1, w2, np.float32)
    m = x.astype(np.float64).mean(axis=(2, 3))
    z = sigmoid(np.maximum(m @ w1.T.astype(np.float64), 0) @ w2.T.astype(np.float64))
    return (x.astype(np.float64) * z[:, :, None, None]).astype(dt)


def attention_gate(x, g, wx, wg, psi):
    N, C, H, W = x.shape
    if g.shape[0] != N or g.shape[2:] != (H, W):
        raise ValueError("g")
    if wx.shape[1] != C or wg.shape[1] != g.shape[1] or not len(wx) == len(wg) == len(psi):
        raise ValueError("weights")
    dt = np.result_type(x, g, wx, wg, psi, np.float32)
    x64, g64 = x.astype(np.float64), g.astype(np.float64)
    s = np.einsum("fc,nchw->nfhw", wx.astype(np.float64), x64)
    s = s + np.einsum("fc,nchw->nfhw", wg.astype(np.float64), g64)
    alpha = sigmoid(np.einsum("f,nfhw->nhw", psi.astype(np.float64), np.maximum(s, 0)))
    y = x64 * alpha[:, None]
    y = y + (g64 if g64.shape[1] == C else x64)
    return y.astype(dt), alpha.astype(dt)
