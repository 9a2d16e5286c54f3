import numpy as np


def _act(t):
    t = np.array(t)
    np.putmask(t, t < 0, 0)
    return t


def _logistic(t):
    return np.reciprocal(1 + np.exp(np.negative(t)))


def _rows(a):
    """(N, C, H, W) -> one row for each pixel, one column for each channel, float64"""
    n, c, h, w = a.shape
    return np.swapaxes(a.reshape(n, c, h * w), 1, 2).reshape(n * h * w, c).astype(np.float64)


def squeeze_excite(x, w1, w2):
    n, c, h, w = x.shape
    try:
        assert w1.shape[1] == c
        assert w2.shape == (c, w1.shape[0])
    except AssertionError:
        raise ValueError("the weights do not fit to the channels")
    dt = np.result_type(x, w1, w2, np.float32)
    pixels = _rows(x).reshape(n, h * w, c)
    m = pixels.sum(axis=1) / (h * w)
    z = _logistic(_act(m.dot(w1.T.astype(np.float64))).dot(w2.T.astype(np.float64)))
    y = pixels * z[:, None, :]
    return y.swapaxes(1, 2).reshape(n, c, h, w).astype(dt)


def attention_gate(x, g, wx, wg, psi):
    n, c, h, w = x.shape
    problems = [
        g.shape[0] != n,
        g.shape[2:] != (h, w),
        wx.shape[1] != c,
        wg.shape[1] != g.shape[1],
        wx.shape[0] != wg.shape[0],
        wx.shape[0] != psi.shape[0],
    ]
    if any(problems):
        raise ValueError("problems: " + str(problems))
    dt = np.result_type(x, g, wx, wg, psi, np.float32)
    X, G = _rows(x), _rows(g)
    features = _act(X.dot(wx.T.astype(np.float64)) + G.dot(wg.T.astype(np.float64)))
    a = _logistic(features.dot(psi.astype(np.float64)))
    y = (X * a[:, None]).reshape(n, h * w, c).swapaxes(1, 2).reshape(n, c, h, w)
    return y.astype(dt), a.reshape(n, h, w).astype(dt)
