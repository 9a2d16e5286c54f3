import numpy as np


def _f64(*arrays):
    return [a.astype(np.float64) for a in arrays]


def squeeze_excite(x, w1, w2):
    result = np.result_type(x, w1, w2, np.float32)
    channels = x.shape[1]
    if channels != w1.shape[1]:
        raise ValueError("w1")
    if list(w2.shape) != [channels, w1.shape[0]]:
        raise ValueError("w2")
    x, w1, w2 = _f64(x, w1, w2)
    xl = x.transpose(2, 3, 0, 1)  # H, W, N, C
    squeezed = xl.mean(axis=0).mean(axis=0)
    hidden = np.maximum(0.0, squeezed @ w1.T)
    gate = np.exp(-np.logaddexp(0.0, -(hidden @ w2.T)))
    return (xl * gate).transpose(2, 3, 0, 1).astype(result)


def attention_gate(x, g, wx, wg, psi):
    result = np.result_type(x, g, wx, wg, psi, np.float32)
    for axis in (0, 2, 3):
        if x.shape[axis] != g.shape[axis]:
            raise ValueError("axis %d of x and g" % axis)
    if wx.shape[1] != x.shape[1] or wg.shape[1] != g.shape[1]:
        raise ValueError("channels of the weights")
    if wx.shape[0] != psi.shape[0] or wg.shape[0] != psi.shape[0]:
        raise ValueError("features of the weights")
    x, g, wx, wg, psi = _f64(x, g, wx, wg, psi)
    xl = np.moveaxis(x, 1, -1)
    gl = np.moveaxis(g, 1, -1)
    features = np.maximum(0.0, xl @ wx.T + gl @ wg.T)
    alpha = np.exp(-np.logaddexp(0.0, -(features @ psi)))
    y = np.moveaxis(xl * alpha[..., None], -1, 1)
    return y.astype(result), alpha.astype(result)
