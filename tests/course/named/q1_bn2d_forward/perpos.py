import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x = np.asarray(x, dtype)
    m = x.shape[0] * x.shape[2] * x.shape[3]
    if training and m < 2:
        raise ValueError("m < 2")
    g = np.asarray(gamma, dtype)[None, :, None, None]
    b = np.asarray(beta, dtype)[None, :, None, None]
    old_mean, old_var = np.array(running_mean, dtype), np.array(running_var, dtype)

    if not training:
        return g * (x - old_mean[:, None, None]) / np.sqrt(old_var[:, None, None] + eps) + b, old_mean, old_var

    # normalise over the batch
    mean = x.sum(axis=0) / x.shape[0]
    var = ((x - mean) ** 2).sum(axis=0) / x.shape[0]
    y = g * (x - mean) / np.sqrt(var + eps) + b

    # برای بعد: یک عدد برای هر کانال
    channel = x.transpose(1, 0, 2, 3).reshape(-1, m)
    new_mean = (1 - momentum) * old_mean + momentum * channel.mean(axis=1)
    new_var = (1 - momentum) * old_var + momentum * channel.var(axis=1, ddof=1)
    return y, new_mean, new_var
