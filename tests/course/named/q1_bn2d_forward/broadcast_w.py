import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta = x.astype(dtype), gamma.astype(dtype), beta.astype(dtype)
    new_mean, new_var = running_mean.astype(dtype), running_var.astype(dtype)
    axes = tuple(a for a in range(4) if a != 1)
    if training:
        m = np.prod([x.shape[a] for a in axes])
        if m < 2:
            raise ValueError("a channel has %d values" % m)
        mu = x.mean(axis=axes, keepdims=True)
        var = x.var(axis=axes, keepdims=True)
        new_mean = (1 - momentum) * new_mean + momentum * mu.squeeze(axes)
        new_var = (1 - momentum) * new_var + momentum * (var.squeeze(axes) * float(m / (m - 1))).astype(dtype)
    else:
        mu, var = np.expand_dims(new_mean, axes), np.expand_dims(new_var, axes)
    normal = (x - mu) / np.sqrt(var + eps)
    # مقیاس و جابه‌جایی
    return normal * gamma + beta, new_mean, new_var
