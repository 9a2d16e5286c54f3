"""tensordot over channels; channels are brought in one after the other; the inverse of the logarithm of the odds."""

import numpy as np


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    if (C, len(w1)) != w2.shape or w1.shape[1] != C:
        raise ValueError("shapes of the weights")
    kind = np.result_type(x, w1, w2, np.float32)
    x, w1, w2 = (np.array(a, dtype=np.float64) for a in (x, w1, w2))
    m = x.sum(axis=3).sum(axis=2) / (x.shape[2] * x.shape[3])
    hidden = np.tensordot(m, w1, axes=([1], [1])).clip(min=0)
    odds = np.exp(np.tensordot(hidden, w2, axes=([1], [1])))
    gates = odds / (1 + odds)
    return (x.transpose(2, 3, 0, 1) * gates).transpose(2, 3, 0, 1).astype(kind)


def attention_gate(x, g, wx, wg, psi):
    same = x.shape[0] == g.shape[0] and x.shape[2] == g.shape[2] and x.shape[3] == g.shape[3]
    fits = wx.shape[1] == x.shape[1] and wg.shape[1] == g.shape[1] and wx.shape[0] == wg.shape[0] == psi.size
    if not (same and fits):
        raise ValueError("does not fit")
    kind = np.result_type(x, g, wx, wg, psi, np.float32)
    N, C, H, W = x.shape
    s = np.zeros((len(psi), N, H, W))
    for signal, weights in ((x, wx), (g, wg)):
        for c in range(signal.shape[1]):
            s += np.multiply.outer(weights[:, c].astype(float), signal[:, c].astype(float))
    odds = np.exp(np.tensordot(psi.astype(float), np.where(s < 0, 0, s), axes=1))
    alpha = odds / (1 + odds)
    y = np.stack([x[:, c].astype(float) * alpha for c in range(C)], axis=1)
    return y.astype(kind), alpha.astype(kind)
