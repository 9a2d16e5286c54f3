import numpy as np


def stable_sigmoid(t):
    """Both branches only ever see exp of a non-positive number; NaN goes through the second branch."""
    out = np.empty_like(t)
    pos = t >= 0
    out[pos] = 1.0 / (1.0 + np.exp(-t[pos]))
    e = np.exp(t[~pos])
    out[~pos] = e / (1.0 + e)
    return out


def relu(t):
    return np.where(t < 0, 0.0, t)


def squeeze_excite(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    (n, c, h, w), (r, c_in) = x.shape, w1.shape
    if c_in != c:
        raise ValueError(f"w1 has {c_in} columns, x has {c} channels")
    if w2.shape != (c, r):
        raise ValueError(f"w2 has shape {w2.shape}, should be {(c, r)}")
    x64 = np.require(x, dtype=np.float64)
    m = np.einsum("nchw->nc", x64) / (h * w)
    a = relu(np.einsum("kc,nc->nk", w1.astype(np.float64), m))
    z = stable_sigmoid(np.einsum("ck,nk->nc", w2.astype(np.float64), a))
    y = np.einsum("nchw,nc->nchw", x64, z)
    return y.astype(np.result_type(x, w1, w2, np.float32))


def attention_gate(
    x: np.ndarray, g: np.ndarray, wx: np.ndarray, wg: np.ndarray, psi: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    n, c, h, w = x.shape
    ng, cg, hg, wg_width = g.shape
    if n != ng:
        raise ValueError("N")
    if h != hg:
        raise ValueError("H")
    if w != wg_width:
        raise ValueError("W")
    if wx.shape[1] != c:
        raise ValueError("C")
    if wg.shape[1] != cg:
        raise ValueError("Cg")
    if wx.shape[0] != wg.shape[0] or wg.shape[0] != psi.shape[0]:
        raise ValueError("F")
    x64 = np.require(x, dtype=np.float64)
    pre = np.einsum("fc,nchw->nhwf", wx.astype(np.float64), x64)
    pre = pre + np.einsum("fc,nchw->nhwf", wg.astype(np.float64), g.astype(np.float64))
    alpha = stable_sigmoid(np.einsum("nhwf,f->nhw", relu(pre), psi.astype(np.float64)))
    y = np.einsum("nchw,nhw->nchw", x64, alpha)
    dtype = np.result_type(x, g, wx, wg, psi, np.float32)
    return y.astype(dtype), alpha.astype(dtype)
