import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    out_type = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    n, c, h, w = x.shape
    count = n * h * w
    if training and count < 2:
        raise ValueError(f"cannot compute the variance of {count} value(s)")

    y = np.empty((n, c, h, w), dtype=out_type)
    new_mean = np.empty(c, dtype=out_type)
    new_var = np.empty(c, dtype=out_type)

    for k in range(c):
        ch = np.array(x[:, k], dtype=np.float64)     # (n, h, w), always a copy
        old_m = float(running_mean[k])
        old_v = float(running_var[k])
        if training:
            mean = ch.sum() / count
            dev = ch - mean
            ss = (dev * dev).sum()
            y[:, k] = float(gamma[k]) * dev / np.sqrt(ss / count + eps) + float(beta[k])
            new_mean[k] = (1 - momentum) * old_m + momentum * mean
            new_var[k] = (1 - momentum) * old_v + momentum * (ss / (count - 1))
        else:
            y[:, k] = float(gamma[k]) * (ch - old_m) / np.sqrt(old_v + eps) + float(beta[k])
            new_mean[k] = old_m
            new_var[k] = old_v
    return y, new_mean, new_var


if __name__ == "__main__":
    x = np.array([[[[1, 3]]], [[[5, 7]]]])
    print(batchnorm2d(x, np.array([3]), np.array([1]), np.array([2]), np.array([5]), True, 0.3, 4))
    print(batchnorm2d(x, np.array([3]), np.array([1]), np.array([2]), np.array([5]), False, 0.3, 4))
