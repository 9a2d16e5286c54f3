import numpy as np


def squeeze_excite(x, w1, w2):
    n, c = x.shape[:2]
    r = len(w1)
    if w1.shape[1] != c or len(w2) != c or w2.shape[1] != r:
        raise ValueError("weights and channels do not agree")
    kind = np.result_type(x, w1, w2, np.float32)
    out = np.array(x, dtype=np.float64)
    m = np.average(out.reshape(n, c, x.shape[2] * x.shape[3]), axis=2) if n else np.zeros((0, c))
    a = m @ np.transpose(w1).astype(np.float64)
    np.maximum(a, 0, out=a)
    z = 1 / (1 + np.exp(-(a @ np.transpose(w2).astype(np.float64))))
    out *= z[:, :, None, None]
    return out.astype(kind)


def attention_gate(x, g, wx, wg, psi):
    """[wx wg] applied to the stack of x and g is the same as the sum of both."""
    if (len(x), *x.shape[2:]) != (len(g), *g.shape[2:]):
        raise ValueError("size of x and g")
    if x.shape[1] != wx.shape[1] or g.shape[1] != wg.shape[1]:
        raise ValueError("channels")
    if len(wx) != len(wg) or len(wx) != len(psi):
        raise ValueError("features")
    kind = np.result_type(x, g, wx, wg, psi, np.float32)
    both = np.concatenate([x.astype(np.float64), g.astype(np.float64)], axis=1)
    w = np.concatenate([wx.astype(np.float64), wg.astype(np.float64)], axis=1)
    n, k, h, wd = both.shape
    cols = both.transpose(1, 0, 2, 3).reshape(k, n * h * wd)
    act = w @ cols
    np.maximum(act, 0, out=act)
    alpha = (1 / (1 + np.exp(-(psi.astype(np.float64) @ act)))).reshape(n, h, wd)
    y = both[:, : x.shape[1]] * alpha[:, None, :, :]
    return y.astype(kind), alpha.astype(kind)


if __name__ == "__main__":
    xx = np.array([[[[2, -1]]]])
    gg = np.array([[[[1, 0]]]])
    print(attention_gate(xx, gg, np.array([[1], [-1]]), np.array([[-2], [1]]), np.array([5, np.log(3)])))
