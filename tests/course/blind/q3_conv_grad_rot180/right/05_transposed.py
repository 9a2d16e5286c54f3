import numpy as np


def conv_grads(x, k, dy, corr2d_valid):
    # everything lying on its side, only to see that it makes no difference
    xt, kt, gt = x.T, k.T, dy.T
    if gt.shape[0] != xt.shape[0] - kt.shape[0] + 1 or gt.shape[1] != xt.shape[1] - kt.shape[1] + 1:
        raise ValueError
    dtype = np.result_type(x, k, dy, np.float32)
    xt = xt.astype(dtype)
    kt = np.fliplr(np.flipud(kt)).astype(dtype)
    gt = gt.astype(dtype)
    r, c = kt.shape
    gp = np.pad(gt, ((r - 1, r - 1), (c - 1, c - 1)))
    return corr2d_valid(gp, kt).T, corr2d_valid(xt, gt).T
