import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, old_m, old_v = (a.astype(dtype) for a in (x, gamma, beta, running_mean, running_var))
    per = (slice(None), None, None)
    if training and x.size < 2 * len(gamma):
        raise ValueError("too few values")

    # آماره‌ها را تازه می‌کنیم
    mu, v = x.mean(axis=(0, 2, 3)), x.var(axis=(0, 2, 3))
    new_m = (1 - momentum) * old_m + momentum * mu
    new_v = (1 - momentum) * old_v + momentum * x.var(axis=(0, 2, 3), ddof=1)

    use_m, use_v = (mu, v) if training else (old_m, old_v)
    y = gamma[per] * (x - use_m[per]) / np.sqrt(use_v[per] + eps) + beta[per]
    return y, new_m, new_v
