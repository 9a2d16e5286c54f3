import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    kind = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    # channels to the end: then everything of shape (C,) broadcasts
    z = np.moveaxis(x, 1, 3).astype(kind)
    g, b = gamma.astype(kind), beta.astype(kind)
    mean, var = running_mean.astype(kind), running_var.astype(kind)
    keep = mean.copy(), var.copy()
    if training:
        rows = z.reshape(-1, z.shape[3]) if z.size else z.reshape(0, z.shape[3])
        if len(rows) < 2:
            raise ValueError(f"cannot train on {len(rows)} values")
        mean = np.add.reduce(rows) / len(rows)
        dev = rows - mean
        var = np.einsum("mc,mc->c", dev, dev) / (len(rows) - 1)
        keep = (1 - momentum) * keep[0] + momentum * mean, (1 - momentum) * keep[1] + momentum * var
    y = (z - mean) / np.sqrt(var + eps) * g + b
    return np.moveaxis(y, 3, 1), *keep
