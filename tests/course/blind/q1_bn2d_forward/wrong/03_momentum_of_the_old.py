# wrong: momentum is taken as the weight of the old value
import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    x, gamma, beta, rm, rv = [a.astype(np.float64) for a in (x, gamma, beta, running_mean, running_var)]
    m = x.shape[0] * x.shape[2] * x.shape[3]
    b = lambda a: a[None, :, None, None]
    if training:
        if m < 2:
            raise ValueError("m < 2")
        mu = x.mean(axis=(0, 2, 3))
        v = ((x - b(mu)) ** 2).sum(axis=(0, 2, 3)) / m
        y = b(gamma) * (x - b(mu)) / np.sqrt(b(v) + eps) + b(beta)
        # میانگین متحرک
        nm = momentum * rm + (1 - momentum) * mu
        nv = momentum * rv + (1 - momentum) * v * m / (m - 1)
        return y.astype(dt), nm.astype(dt), nv.astype(dt)
    y = b(gamma) * (x - b(rm)) / np.sqrt(b(rv) + eps) + b(beta)
    return y.astype(dt), rm.astype(dt), rv.astype(dt)
