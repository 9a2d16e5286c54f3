import numpy as np


# e^x - 1 = tanh(x/2) (e^x + 1), no cancellation on the negative side
def _exp_minus_one(t):
    return np.tanh(t / 2) * (np.exp(t) + 1)


def _forward(x, kind, a):
    m = np.where(x > 0, 0, x)
    if kind == "elu":
        return np.where(x > 0, x, a * _exp_minus_one(m))
    return np.where(x > 0, x, a * m)


def _backward(x, g, kind, a):
    m = np.where(x > 0, 0, x)
    if kind == "elu":
        return np.where(x > 0, g, a * g * np.exp(m))
    return np.where(x > 0, g, a * g)


def _alpha_grad(x, g, alpha):
    terms = np.where(x > 0, 0, x) * g
    while terms.ndim > 2:
        terms = terms.sum(axis=-1)
    terms = terms.sum(axis=0)
    return terms if alpha.shape[0] == terms.shape[0] else terms.sum(keepdims=True)


def activation(x, dy, kind, alpha):
    if kind not in ("leaky", "prelu", "elu"):
        raise ValueError("unknown activation function")
    if kind == "prelu":
        dtype = np.result_type(x, dy, alpha, np.float32)
        a = alpha.astype(np.float64).reshape([-1 if i == 1 else 1 for i in range(x.ndim)])
    else:
        dtype = np.result_type(x, dy, np.float32)
        a = alpha
    x = x.astype(np.float64)
    dy = dy.astype(np.float64)
    dalpha = _alpha_grad(x, dy, alpha).astype(dtype) if kind == "prelu" else None
    return _forward(x, kind, a).astype(dtype), _backward(x, dy, kind, a).astype(dtype), dalpha
