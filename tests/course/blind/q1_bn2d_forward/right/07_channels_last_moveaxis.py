import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    result = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)

    # channels last: then (C,) arrays broadcast by themselves
    t = np.moveaxis(x, 1, -1).astype(np.float64)
    m = t[..., 0].size

    stats = np.stack([running_mean, running_var]).astype(np.float64)   # a new array
    if training:
        if m < 2:
            raise ValueError("training needs N*H*W >= 2, got %d" % m)
        mean = np.average(t, axis=(0, 1, 2))
        t -= mean                                    # t is a copy of ours
        sq = np.sum(t ** 2, axis=(0, 1, 2))
        t /= np.sqrt(sq / m + eps)
        stats = (1 - momentum) * stats + momentum * np.stack([mean, sq / (m - 1)])
    else:
        t -= stats[0]
        t /= np.sqrt(stats[1] + eps)
    t *= gamma
    t += beta
    y = np.moveaxis(t, -1, 1)
    new_mean, new_var = stats.astype(result)
    return y.astype(result), new_mean, new_var
