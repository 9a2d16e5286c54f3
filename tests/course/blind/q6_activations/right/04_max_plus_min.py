import numpy as np


def activation(x: np.ndarray, dy: np.ndarray, kind: str, alpha):
    kinds = {"leaky", "prelu", "elu"}
    if kind not in kinds:
        raise ValueError(f"{kind} is not in {kinds}")
    prelu = kind == "prelu"
    dt = np.result_type(x, dy, alpha, np.float32) if prelu else np.result_type(x, dy, np.float32)
    a = alpha
    if prelu:
        a = np.expand_dims(alpha.astype("f8"), tuple(range(1, x.ndim - 1)))
    x8 = x.astype("f8")
    g8 = dy.astype("f8")
    pos = np.maximum(x8, 0)
    neg = np.minimum(x8, 0)
    if kind == "elu":
        y = pos + a * np.expm1(neg)
        d = np.where(pos > 0, 1, a * np.exp(neg))
    else:
        y = pos + a * neg
        d = np.where(pos > 0, 1, a)
    dx = g8 * d
    if not prelu:
        return y.astype(dt), dx.astype(dt), None
    t = neg * g8
    axes = tuple(np.delete(np.arange(x.ndim), 1)) if alpha.size > 1 else None
    return y.astype(dt), dx.astype(dt), np.sum(t, axis=axes).reshape(alpha.shape).astype(dt)
