import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    # float32 or float64, as the maps are; integer maps become float64
    dtype = np.result_type(x, np.float32)
    N, C, H, W = x.shape
    m = N * H * W
    if training and m < 2:
        raise ValueError("training: N*H*W >= 2")
    flat = np.moveaxis(np.asarray(x, np.float64), 1, 0).reshape(C, m)
    gamma, beta = np.float64(gamma), np.float64(beta)
    new_mean, new_var = np.float64(running_mean), np.float64(running_var)
    if training:
        center, square = flat.mean(axis=1), flat.var(axis=1)
        new_mean = new_mean * (1 - momentum) + center * momentum
        new_var = new_var * (1 - momentum) + flat.var(axis=1, ddof=1) * momentum
    else:
        center, square = new_mean, new_var
    flat = (flat - center[:, None]) / np.sqrt(square + eps)[:, None]
    flat = flat * gamma[:, None] + beta[:, None]
    y = np.moveaxis(flat.reshape(C, N, H, W), 0, 1)
    return y.astype(dtype), new_mean.astype(dtype), new_var.astype(dtype)
