"""Everything by einsum."""

import numpy as np


def squash(t):
    return 1 / (1 + np.exp(-t))


def squeeze_excite(x, w1, w2):
    r, C = w1.shape
    if x.shape[1] != C or w2.shape != (C, r):
        raise ValueError("weights do not fit")
    dtype = np.result_type(x, w1, w2, np.float32)
    m = np.einsum("nchw->nc", x.astype(dtype)) / (x.shape[2] * x.shape[3])
    a = np.maximum(np.einsum("kc,nc->nk", w1, m), 0)
    z = squash(np.einsum("ck,nk->nc", w2, a))
    return np.einsum("nchw,nc->nchw", x, z).astype(dtype)


def attention_gate(x, g, wx, wg, psi):
    if x.shape[0] != g.shape[0] or x.shape[2:] != g.shape[2:]:
        raise ValueError("sizes")
    if wx.shape != (len(psi), x.shape[1]) or wg.shape != (len(psi), g.shape[1]):
        raise ValueError("weights")
    dtype = np.result_type(x, g, wx, wg, psi, np.float32)
    f = np.einsum("fc,nchw->nfhw", wx, x) + np.einsum("fc,nchw->nfhw", wg, g)
    alpha = squash(np.einsum("f,nfhw->nhw", psi, np.maximum(f, 0)))
    return np.einsum("nchw,nhw->nchw", x, alpha).astype(dtype), alpha.astype(dtype)
