import numpy as np

MOMENTUM = 0.1  # as in PyTorch


def moving_average(old, new):
    return old + MOMENTUM * (new - old)


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=MOMENTUM, eps=1e-5):
    arrays = x, gamma, beta, running_mean, running_var
    dtype = np.result_type(*arrays, np.float32)
    x, gamma, beta, mean, var = (np.array(a, dtype=dtype) for a in arrays)
    new_mean, new_var = mean, var
    if training:
        if x.size // x.shape[1] < 2:
            raise ValueError("at least two values per channel")
        cols = np.stack([x[:, c].ravel() for c in range(x.shape[1])], axis=1)    # m x C
        new_mean = moving_average(mean, np.average(cols, axis=0))
        new_var = moving_average(var, np.var(cols, axis=0, ddof=1))
        mean, var = np.average(cols, axis=0), np.var(cols, axis=0)
    mean, var, gamma, beta = (np.expand_dims(a, (0, 2, 3)) for a in (mean, var, gamma, beta))
    return gamma / np.sqrt(var + eps) * (x - mean) + beta, new_mean, new_var
