import numpy as np


def _gate(t):
    return 1 / (np.exp(-t) + 1)


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    R = w1.shape[0]
    if not (w1.shape[1] == C and w2.shape[0] == C and w2.shape[1] == R):
        raise ValueError("w1 or w2")
    xd = x.astype(np.float64)
    m = np.mean(xd, axis=(-1, -2))
    a = np.zeros((x.shape[0], R))
    for c in range(C):
        a += np.multiply.outer(m[:, c], w1[:, c].astype(np.float64))
    a = (a + np.abs(a)) / 2  # relu
    s = np.zeros((x.shape[0], C))
    for k in range(R):
        s += np.multiply.outer(a[:, k], w2[:, k].astype(np.float64))
    z = _gate(s)
    return np.array(xd * z[:, :, None, None], dtype=np.result_type(x, w1, w2, np.float32))


def attention_gate(x, g, wx, wg, psi):
    if x.shape[:1] + x.shape[2:] != g.shape[:1] + g.shape[2:]:
        raise ValueError("different maps")
    F = psi.size
    if wx.shape[0] != F or wg.shape[0] != F:
        raise ValueError("F differs")
    if wx.shape[1] != x.shape[1] or wg.shape[1] != g.shape[1]:
        raise ValueError("C differs")
    xd = x.astype(np.float64)
    gd = g.astype(np.float64)
    t = np.zeros((x.shape[0],) + x.shape[2:])
    for f in range(F):
        feature = np.zeros_like(t)
        for c in range(x.shape[1]):
            feature += float(wx[f, c]) * xd[:, c]
        for c in range(g.shape[1]):
            feature += float(wg[f, c]) * gd[:, c]
        t += float(psi[f]) * ((feature + np.abs(feature)) / 2)
    alpha = _gate(t)
    dt = np.result_type(x, g, wx, wg, psi, np.float32)
    y = np.zeros(x.shape, dt)
    for c in range(x.shape[1]):
        y[:, c] = xd[:, c] * alpha
    return y, alpha.astype(dt)
