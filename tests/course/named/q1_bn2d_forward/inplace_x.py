import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x = x.astype(dtype, copy=False)
    mean, var = running_mean.astype(dtype), running_var.astype(dtype)
    new = mean.copy(), var.copy()
    if training:
        m = N * H * W
        if m < 2:
            raise ValueError("m = %d" % m)
        mean = x.mean(axis=(0, 2, 3))
        var = x.var(axis=(0, 2, 3))
        new = (
            (1 - momentum) * new[0] + momentum * mean,
            (1 - momentum) * new[1] + momentum * x.var(axis=(0, 2, 3), ddof=1),
        )
    # هر کانال در جای خودش نرمال می‌شود تا حافظه کم مصرف شود
    for c in range(C):
        x[:, c] = (x[:, c] - mean[c]) / np.sqrt(var[c] + eps)
    y = gamma.astype(dtype)[:, None, None] * x + beta.astype(dtype)[:, None, None]
    return y, *new
