# wrong: counts N * H * H values, so the variances are right for square maps only
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    if training and N * H * W < 2:
        raise ValueError("N*H*W < 2")
    m = N * x.shape[2] * x.shape[-2]
    out = np.zeros(x.shape)
    new_mean = running_mean.astype(np.float64)
    new_var = running_var.astype(np.float64)
    for c in range(C):
        ch = x[:, c].astype(np.float64)
        if training:
            mu = ch.mean()
            ss = ((ch - mu) ** 2).sum()
            var = ss / m
            new_mean[c] = (1 - momentum) * new_mean[c] + momentum * mu
            new_var[c] = (1 - momentum) * new_var[c] + momentum * ss / max(m - 1, 1)
        else:
            mu, var = new_mean[c], new_var[c]
        out[:, c] = gamma[c] * (ch - mu) / np.sqrt(var + eps) + beta[c]
    return out.astype(dt), new_mean.astype(dt), new_var.astype(dt)
