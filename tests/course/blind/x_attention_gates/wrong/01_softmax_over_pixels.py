# wrong: alpha is a softmax over the pixels of the image instead of a sigmoid at each pixel
import numpy as np


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    if w1.shape[1] != C or w2.shape != (C, w1.shape[0]):
        raise ValueError("weights")
    m = x.astype(float).mean(axis=(2, 3))
    z = 1 / (1 + np.exp(-(np.maximum(m @ w1.T, 0) @ w2.T)))
    return (x * z[:, :, None, None]).astype(np.result_type(x, w1, w2, np.float32))


def attention_gate(x, g, wx, wg, psi):
    N, C, H, W = x.shape
    if g.shape[0] != N or g.shape[2:] != (H, W):
        raise ValueError("g")
    F = len(psi)
    if wx.shape != (F, C) or wg.shape != (F, g.shape[1]):
        raise ValueError("weights")
    dt = np.result_type(x, g, wx, wg, psi, np.float32)
    s = np.einsum("fc,nchw->nfhw", wx.astype(float), x) + np.einsum("fc,nchw->nfhw", wg.astype(float), g)
    t = np.einsum("f,nfhw->nhw", psi.astype(float), np.maximum(s, 0)).reshape(N, H * W)
    e = np.exp(t - t.max(axis=1, keepdims=True))
    alpha = (e / e.sum(axis=1, keepdims=True)).reshape(N, H, W)
    return (x * alpha[:, None]).astype(dt), alpha.astype(dt)
