# wrong: the ReLU np.where(t > 0, t, 0) makes 0 of NaN, so a NaN does not spread
import numpy as np


def relu(t):
    return np.where(t > 0, t, 0.0)


def sigmoid(t):
    return 1 / (1 + np.exp(-t))


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    if w1.shape[1] != C or w2.shape != (C, w1.shape[0]):
        raise ValueError("weights")
    dt = np.result_type(x, w1, w2, np.float32)
    m = x.astype(np.float64).mean(axis=(2, 3))
    z = sigmoid(relu(m @ w1.T.astype(np.float64)) @ w2.T.astype(np.float64))
    return (x.astype(np.float64) * z[:, :, None, None]).astype(dt)


def attention_gate(x, g, wx, wg, psi):
    N, C, H, W = x.shape
    if g.shape[0] != N or g.shape[2:] != (H, W):
        raise ValueError("g")
    if wx.shape[1] != C or wg.shape[1] != g.shape[1] or not len(wx) == len(wg) == len(psi):
        raise ValueError("weights")
    dt = np.result_type(x, g, wx, wg, psi, np.float32)
    f8 = np.float64
    x64 = x.astype(f8)
    s = np.einsum("fc,nchw->nfhw", wx.astype(f8), x64) + np.einsum("fc,nchw->nfhw", wg.astype(f8), g.astype(f8))
    alpha = sigmoid(np.einsum("f,nfhw->nhw", psi.astype(f8), relu(s)))
    return (x64 * alpha[:, None]).astype(dt), alpha.astype(dt)
