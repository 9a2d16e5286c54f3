import numpy as np

CH = (1, -1, 1, 1)


def normalise(x, mean, var, gamma, beta, eps):
    with np.errstate(all="ignore"):
        out = np.subtract(x, mean.reshape(CH))
        np.divide(out, np.sqrt(var + eps).reshape(CH), out=out)
        np.multiply(out, gamma.reshape(CH), out=out)
        np.add(out, beta.reshape(CH), out=out)
    return out


def batch_statistics(x):
    axes = (0, 2, 3)
    m = x.size // x.shape[1]
    with np.errstate(all="ignore"):
        mu = np.add.reduce(x, axis=axes) / m
        dev = x - mu.reshape(CH)
        s = np.add.reduce(dev * dev, axis=axes)
    return mu, s / m, s / (m - 1)


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    arrays = (x, gamma, beta, running_mean, running_var)
    dt = np.result_type(*arrays, np.float32)
    if training and x.size < 2 * x.shape[1]:
        raise ValueError("N*H*W < 2 in training")
    x, gamma, beta, old_mean, old_var = [a.astype(float) for a in arrays]

    # ارزیابی
    if not training:
        y = normalise(x, old_mean, old_var, gamma, beta, eps)
        return y.astype(dt), old_mean.astype(dt), old_var.astype(dt)

    # آموزش
    mu, biased, unbiased = batch_statistics(x)
    y = normalise(x, mu, biased, gamma, beta, eps)
    with np.errstate(all="ignore"):
        nm = (1 - momentum) * old_mean + momentum * mu
        nv = (1 - momentum) * old_var + momentum * unbiased
    return y.astype(dt), nm.astype(dt), nv.astype(dt)
