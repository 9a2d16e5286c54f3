import numpy as np

# هر دو دروازه با tensordot


def _sigmoid(t):
    e = np.exp(t)
    return e / (1.0 + e)


def squeeze_excite(x, w1, w2):
    C = x.shape[1]
    r, c1 = w1.shape
    if c1 != C or w2.shape != (C, r):
        raise ValueError("shapes of the weights")
    out = np.result_type(x, w1, w2, np.float32)
    x, w1, w2 = (np.asarray(a, dtype=np.float64) for a in (x, w1, w2))
    mean = np.sum(x, axis=(2, 3)) / (x.shape[2] * x.shape[3])
    hidden = np.tensordot(mean, w1, axes=([1], [1]))
    hidden = np.clip(hidden, 0, None)
    z = _sigmoid(np.tensordot(hidden, w2, axes=([1], [1])))
    return np.multiply(x, z[..., np.newaxis, np.newaxis]).astype(out)


def attention_gate(x, g, wx, wg, psi):
    same = x.shape[0] == g.shape[0] and x.shape[2] == g.shape[2] and x.shape[3] == g.shape[3]
    if not same:
        raise ValueError("g must already have the size of x")
    if len({wx.shape[0], wg.shape[0], psi.shape[0]}) != 1:
        raise ValueError("F")
    if (wx.shape[1], wg.shape[1]) != (x.shape[1], g.shape[1]):
        raise ValueError("channels")
    out = np.result_type(x, g, wx, wg, psi, np.float32)
    x, g, wx, wg, psi = (np.asarray(a, dtype=np.float64) for a in (x, g, wx, wg, psi))
    q = np.tensordot(wx, x, axes=(1, 1)) + np.tensordot(wg, g, axes=(1, 1))  # F, N, H, W
    q = np.clip(q, 0, None)
    alpha = _sigmoid(np.tensordot(psi, q, axes=1))
    y = x * np.expand_dims(alpha, 1)
    return y.astype(out), alpha.astype(out)
