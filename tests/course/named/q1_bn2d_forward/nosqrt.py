import numpy as np


def normalize(x, mean, var, gamma, beta, eps):
    # مقدار هر کانال منهای میانگین، تقسیم بر واریانس
    return np.einsum("c,nchw->nchw", gamma / (var + eps), x - mean.reshape(1, -1, 1, 1)) + beta.reshape(1, -1, 1, 1)


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dt = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    args = [np.asarray(a).astype(dt) for a in (x, gamma, beta, running_mean, running_var)]
    x, gamma, beta, rm, rv = args
    if training:
        flat = np.swapaxes(x, 0, 1).reshape(len(gamma), x.shape[0] * x.shape[2] * x.shape[3])
        if flat.shape[1] < 2:
            raise ValueError("not enough data")
        y = normalize(x, flat.mean(axis=1), flat.var(axis=1), gamma, beta, eps)
        rm = (1 - momentum) * rm + momentum * flat.mean(axis=1)
        rv = (1 - momentum) * rv + momentum * flat.var(axis=1, ddof=1)
    else:
        y = normalize(x, rm, rv, gamma, beta, eps)
    return y, rm, rv
