import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    mean = np.array(running_mean, dtype=dtype)
    var = np.array(running_var, dtype=dtype)
    x = np.asarray(x, dtype=dtype)

    # first bring the statistics up to date ...
    if training:
        if N * H * W < 2:
            raise ValueError("x is too small")
        for c in range(C):
            mean[c] = (1 - momentum) * mean[c] + momentum * x[:, c].mean()
            var[c] = (1 - momentum) * var[c] + momentum * x[:, c].var(ddof=1)

    # ... then normalise (آموزش و ارزیابی یکی است)
    scale = gamma.astype(dtype) / np.sqrt(var + eps)
    y = np.stack([(x[:, c] - mean[c]) * scale[c] + beta[c] for c in range(C)], axis=1)
    return y.astype(dtype), mean, var
