from functools import partial

import numpy as np


def _check(C, groups):
    if groups not in range(1, C + 1) or C % groups:
        raise ValueError("%r groups for %d channels" % (groups, C))


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    _check(x.shape[1], groups)
    result_type = np.result_type(x, gamma, beta, dy, np.float32)
    to64 = partial(np.array, dtype=np.float64)
    y, dx = np.empty(x.shape, result_type), np.empty(x.shape, result_type)
    dgamma, dbeta = np.zeros(len(gamma), result_type), np.zeros(len(beta), result_type)

    # np.split divides the channel numbers in equal neighbouring blocks
    for block in np.split(np.arange(x.shape[1]), groups):
        c0, c1 = int(block[0]), int(block[-1]) + 1
        xb = to64(x[:, c0:c1])
        db = to64(dy[:, c0:c1])
        col = (c1 - c0,) + (1,) * (x.ndim - 2)
        gb = to64(gamma[c0:c1]).reshape(col)
        all_but_n = tuple(range(1, x.ndim))
        all_but_c = tuple(k for k in range(x.ndim) if k != 1)
        m = xb[:1].size if len(xb) else 1

        with np.errstate(invalid="ignore"):
            xb -= xb.sum(axis=all_but_n, keepdims=True) / m
            std = np.sqrt((xb * xb).sum(axis=all_but_n, keepdims=True) / m + eps)
            xb /= std
            y[:, c0:c1] = gb * xb + to64(beta[c0:c1]).reshape(col)
            dgamma[c0:c1] = (db * xb).sum(axis=all_but_c)
            dbeta[c0:c1] = db.sum(axis=all_but_c)
            db *= gb
            a = db.sum(axis=all_but_n, keepdims=True) / m
            b = (db * xb).sum(axis=all_but_n, keepdims=True) / m
            dx[:, c0:c1] = (db - a - b * xb) / std
    return y, dx, dgamma, dbeta
