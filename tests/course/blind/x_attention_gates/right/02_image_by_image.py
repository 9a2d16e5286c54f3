import numpy as np


def relu(t):
    out = t.copy()
    out[out < 0] = 0  # NaN < 0 is False, so NaN stays
    return out


def sig(t):
    return 1 / (1 + np.exp(-t))


def squeeze_excite(x, w1, w2):
    if w1.shape[1] != x.shape[1]:
        raise ValueError("w1 expects %d channels, x has %d" % (w1.shape[1], x.shape[1]))
    if w2.shape[0] != x.shape[1] or w2.shape[1] != w1.shape[0]:
        raise ValueError("w2 has shape %s" % (w2.shape,))
    y = np.empty(x.shape, dtype=np.result_type(x, w1, w2, np.float32))
    first = w1.astype("float64")
    second = w2.astype("float64")
    for n in range(len(x)):
        img = x[n].astype("float64")
        means = np.array([channel.sum() / channel.size for channel in img])
        gates = sig(second.dot(relu(first.dot(means))))
        for c in range(len(gates)):
            y[n, c] = img[c] * gates[c]
    return y


def attention_gate(x, g, wx, wg, psi):
    if x.shape[0] != g.shape[0] or x.shape[2:] != g.shape[2:]:
        raise ValueError("skip and gating signal differ in size")
    if wx.shape[1] != x.shape[1]:
        raise ValueError("wx")
    if wg.shape[1] != g.shape[1]:
        raise ValueError("wg")
    if not wx.shape[0] == wg.shape[0] == psi.shape[0]:
        raise ValueError("number of features")
    T = np.result_type(x, g, wx, wg, psi, np.float32)
    N, C, H, W = x.shape
    y = np.empty((N, C, H, W), T)
    alpha = np.empty((N, H, W), T)
    wx, wg, psi = wx.astype(float), wg.astype(float), psi.astype(float)
    for n in range(N):
        xi = x[n].astype(float).reshape(C, H * W)
        gi = g[n].astype(float).reshape(g.shape[1], H * W)
        feat = relu(wx.dot(xi) + wg.dot(gi))
        a = sig(psi.dot(feat))
        alpha[n] = a.reshape(H, W)
        y[n] = (xi * a).reshape(C, H, W)
    return y, alpha
