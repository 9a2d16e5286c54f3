import warnings

import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    m = len(x) * x.shape[2] * x.shape[3]
    if m < 2 and training:
        raise ValueError("training needs more than one value")
    x = x.astype(dtype)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")       # empty batch
        mean = np.mean(x, axis=(0, 2, 3), keepdims=True)
        std = np.sqrt(np.var(x, axis=(0, 2, 3), keepdims=True) + eps)
    y = (x - mean) / std
    y = y * gamma.astype(dtype)[:, np.newaxis, np.newaxis] + beta.astype(dtype)[:, np.newaxis, np.newaxis]

    rm, rv = running_mean.astype(dtype), running_var.astype(dtype)
    if training:
        # فقط در آموزش تازه می‌شوند
        rm = rm * (1 - momentum) + momentum * mean.ravel()
        rv = rv * (1 - momentum) + momentum * np.var(x, axis=(0, 2, 3), ddof=1)
    return y, rm, rv
