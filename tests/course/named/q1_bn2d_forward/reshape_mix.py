import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x = x.astype(dtype)
    gamma, beta, mean, var = (a.astype(dtype)[None, :, None, None] for a in (gamma, beta, running_mean, running_var))
    keep_mean, keep_var = mean[0, :, 0, 0].copy(), var[0, :, 0, 0].copy()
    if training:
        if N * H * W < 2:
            raise ValueError("N*H*W = %d" % (N * H * W))
        per_channel = x.reshape(C, -1)      # هر کانال یک سطر
        mean = per_channel.mean(axis=1)
        keep_mean = keep_mean + momentum * (mean - keep_mean)
        keep_var = keep_var + momentum * (per_channel.var(axis=1, ddof=1) - keep_var)
        mean = mean.reshape(1, C, 1, 1)
        var = per_channel.var(axis=1).reshape(1, C, 1, 1)
    x_hat = (x - mean) / (var + eps) ** 0.5
    return gamma * x_hat + beta, keep_mean, keep_var
