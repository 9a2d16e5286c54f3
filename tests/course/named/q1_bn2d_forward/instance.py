import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    t = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    rm, rv = running_mean.astype(t), running_var.astype(t)
    maps = x.reshape(N, C, H * W).astype(t)
    if training:
        m = N * H * W
        if m < 2:
            raise ValueError("cannot estimate a variance from %d value(s)" % m)
        mean = maps.mean(axis=2, keepdims=True)       # N, C, 1
        var = maps.var(axis=2, keepdims=True)
        # total mean and variance for the running averages
        mu = mean[:, :, 0].mean(axis=0)
        u = ((maps - mu[:, None]) ** 2).sum(axis=(0, 2)) / (m - 1)
        rm, rv = rm + momentum * (mu - rm), rv + momentum * (u - rv)
    else:
        mean, var = rm.reshape(1, C, 1), rv.reshape(1, C, 1)
    z = (maps - mean) / np.sqrt(var + eps)
    y = z * gamma.astype(t).reshape(C, 1) + beta.astype(t).reshape(C, 1)
    return y.reshape(N, C, H, W), rm, rv
