"""One image at a time; each is a matrix with a column for each pixel."""

import numpy as np


def gate(logits):
    e = np.exp(-np.abs(logits))
    return np.where(logits < 0, e, 1) / (1 + e)


def one_squeeze(image, w1, w2):
    columns = image.reshape(len(image), -1)
    z = gate(w2 @ np.maximum(0, w1 @ columns.mean(axis=1)))
    return (z[:, None] * columns).reshape(image.shape)


def squeeze_excite(x, w1, w2):
    if x.shape[1] != w1.shape[1] or w2.shape != w1.shape[::-1]:
        raise ValueError("weights")
    t = np.result_type(x, w1, w2, np.float32)
    y = np.empty(x.shape, t)
    for n, image in enumerate(x):
        y[n] = one_squeeze(image.astype(np.float64), w1.astype(np.float64), w2.astype(np.float64))
    return y


def attention_gate(x, g, wx, wg, psi):
    N, C, H, W = x.shape
    if g.shape != (N, g.shape[1], H, W):
        raise ValueError("g must be as large as x")
    if wx.shape[1] != C or wg.shape[1] != g.shape[1]:
        raise ValueError("channels")
    if wx.shape[0] != wg.shape[0] or psi.shape != wx.shape[:1]:
        raise ValueError("features")
    t = np.result_type(x, g, wx, wg, psi, np.float32)
    y, alpha = np.empty(x.shape, t), np.empty((N, H, W), t)
    wx, wg, psi = (a.astype(np.float64) for a in (wx, wg, psi))
    for n in range(N):
        image = x[n].reshape(C, -1).astype(np.float64)
        other = g[n].reshape(len(g[n]), -1).astype(np.float64)
        mask = gate(psi @ np.maximum(0, wx @ image + wg @ other))
        y[n] = (image * mask).reshape(C, H, W)
        alpha[n] = mask.reshape(H, W)
    return y, alpha
