"""Convolution and pooling are one convolution with stride 2 and a kernel one row and one column larger."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def widen(k):
    """The kernel smeared over the four pixels of a mean."""
    wide = np.zeros((k.shape[0], k.shape[1] + 1, k.shape[2] + 1), k.dtype)
    for a in (0, 1):
        for b in (0, 1):
            wide[:, a : a + k.shape[1], b : b + k.shape[2]] += k / 4
    return wide


def windows(x, wide):
    if (x.shape[1] - wide.shape[1]) % 2 or (x.shape[2] - wide.shape[2]) % 2 or wide.shape[1] > x.shape[1]:
        raise ValueError("odd")
    if wide.shape[2] > x.shape[2]:
        raise ValueError("odd")
    return sliding_window_view(x, wide.shape)[0, ::2, ::2]


def tiny_forward(x, k, wf, bf):
    kind = np.result_type(x, k, wf, bf, np.float32)
    wide = widen(k.astype(kind))
    f = np.einsum("ijquv,quv->ij", windows(x.astype(kind), wide), wide).ravel()
    return np.einsum("mr,r->m", wf.astype(kind), f) + bf.astype(kind)


def tiny_backward(x, k, wf, bf, dz):
    kind = np.result_type(x, k, wf, bf, dz, np.float32)
    x, k, wf, dz = (np.asarray(array, kind) for array in (x, k, wf, dz))
    wide = widen(k)
    seen = windows(x, wide)
    f = np.tensordot(seen, wide, 3)
    dp = np.tensordot(dz, wf, 1).reshape(f.shape)
    dwide = np.tensordot(dp, seen, 2)
    dk = (dwide[:, :-1, :-1] + dwide[:, 1:, :-1] + dwide[:, :-1, 1:] + dwide[:, 1:, 1:]) / 4
    dx = np.zeros(x.shape, kind)
    for i, j in np.ndindex(dp.shape):
        dx[:, 2 * i : 2 * i + wide.shape[1], 2 * j : 2 * j + wide.shape[2]] += dp[i, j] * wide
    return {"dx": dx, "dk": dk, "dbf": +dz, "dwf": np.multiply.outer(dz, f.ravel())}
