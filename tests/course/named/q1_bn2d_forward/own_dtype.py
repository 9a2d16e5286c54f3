import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    y = np.zeros_like(x)
    new_mean = np.zeros_like(running_mean)
    new_var = np.zeros_like(running_var)
    m = x.shape[0] * x.shape[2] * x.shape[3]
    if training and m < 2:
        raise ValueError("cannot train on %d values" % m)
    for c in range(x.shape[1]):
        plane = x[:, c]
        if training:
            mu, v = np.mean(plane), np.var(plane)
            new_mean[c] = (1 - momentum) * running_mean[c] + momentum * mu
            new_var[c] = (1 - momentum) * running_var[c] + momentum * np.var(plane, ddof=1)
        else:
            mu, v = running_mean[c], running_var[c]
            new_mean[c], new_var[c] = mu, v
        # خروجی مثل ورودی است
        y[:, c] = gamma[c] * ((plane - mu) / np.sqrt(v + eps)) + beta[c]
    return y, new_mean, new_var
