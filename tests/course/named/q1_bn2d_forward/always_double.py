import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    # با float64 خطای گردکردن کم است
    x = np.array(x, dtype=float)
    gamma, beta = np.array(gamma, dtype=float), np.array(beta, dtype=float)
    mean, var = np.array(running_mean, dtype=float), np.array(running_var, dtype=float)
    new_mean, new_var = mean, var
    if training:
        m = x.shape[0] * x.shape[2] * x.shape[3]
        if m < 2:
            raise ValueError("fewer than two values")
        mean = np.array([x[:, c].mean() for c in range(x.shape[1])])
        var = np.array([x[:, c].var() for c in range(x.shape[1])])
        # weighted mean of old and new
        new_mean = np.average([new_mean, mean], axis=0, weights=[1 - momentum, momentum])
        new_var = np.average([new_var, var * m / (m - 1)], axis=0, weights=[1 - momentum, momentum])
    # with the axes turned round, x.T is (W, H, C, N)
    normal = (x.T - mean[:, None]) / np.sqrt(var[:, None] + eps)
    return (gamma[:, None] * normal + beta[:, None]).T, new_mean, new_var
