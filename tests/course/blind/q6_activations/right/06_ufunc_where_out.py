import numpy as np


def activation(x, dy, kind, alpha):
    if kind not in ["leaky", "prelu", "elu"]:
        raise ValueError("kind")
    if kind == "prelu":
        dtype = np.result_type(x, dy, alpha, np.float32)
    else:
        dtype = np.result_type(x, dy, np.float32)
    y = x.astype(np.float64, order="C", copy=True)
    dx = dy.astype(np.float64, order="C", copy=True)
    left = ~(y > 0)
    dalpha = None
    if kind == "elu":
        e = np.zeros(x.shape)
        np.exp(y, out=e, where=left)
        np.multiply(e, alpha, out=e, where=left)
        np.multiply(dx, e, out=dx, where=left)
        np.expm1(y, out=y, where=left)
        np.multiply(y, alpha, out=y, where=left)
    else:
        a = alpha
        if kind == "prelu":
            a = np.asarray(alpha, np.float64).reshape(-1, *[1] * (x.ndim - 2))
            prod = np.zeros(x.shape)
            np.multiply(y, dx, out=prod, where=left)
            if alpha.shape[0] == 1:
                dalpha = np.array([prod.sum()], dtype=dtype)
            else:
                dalpha = np.moveaxis(prod, 1, 0).reshape(x.shape[1], prod.size // x.shape[1]).sum(axis=1).astype(dtype)
        np.multiply(y, a, out=y, where=left)
        np.multiply(dx, a, out=dx, where=left)
    return y.astype(dtype), dx.astype(dtype), dalpha
