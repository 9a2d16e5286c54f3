import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    T = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    y = np.empty((N, C, H, W), dtype=T)
    new_mean, new_var = np.empty(C, T), np.empty(C, T)
    if training and N * H * W <= 1:
        raise ValueError("one value per channel is not enough")

    for c in range(C):          # کانال به کانال
        v = x[:, c].astype(T)
        if training:
            mean = v.mean()
            var = np.square(v - mean).mean()
            new_mean[c] = running_mean[c] + momentum * (mean - running_mean[c])
            new_var[c] = running_var[c] + momentum * (var - running_var[c])
        else:
            mean = new_mean[c] = running_mean[c]
            var = new_var[c] = running_var[c]
        y[:, c] = gamma[c] * (v - mean) / np.sqrt(var + eps) + beta[c]
    return y, new_mean, new_var
