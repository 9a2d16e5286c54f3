import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, running_mean, running_var = (
        a.astype(dtype, copy=False) for a in (x, gamma, beta, running_mean, running_var)
    )
    if training:
        m = x.shape[0] * x.shape[2] * x.shape[3]
        if m < 2:
            raise ValueError("need at least 2 values")
        mean, var = x.mean(axis=(0, 2, 3)), x.var(axis=(0, 2, 3))
        new_mean = (1 - momentum) * running_mean + momentum * mean
        new_var = (1 - momentum) * running_var + momentum * var * (m / (m - 1))
    else:
        mean = new_mean = running_mean
        var = new_var = running_var
    out = np.empty_like(x)
    for c, (mu, v) in enumerate(zip(mean, var)):
        out[:, c] = (x[:, c] - mu) / np.sqrt(v + eps) * gamma[c] + beta[c]
    return out, new_mean, new_var
