import numpy as np


def activation(x, dy, kind, alpha):
    """Leaky ReLU, PReLU, ELU"""
    if kind == "leaky" or kind == "elu":
        out_dtype = np.result_type(x, dy, np.float32)
        slope = np.full(x.shape, float(alpha))
    elif kind == "prelu":
        out_dtype = np.result_type(x, dy, alpha, np.float32)
        shape = [1] * x.ndim
        shape[1] = len(alpha)
        slope = np.broadcast_to(np.asarray(alpha, dtype=np.float64).reshape(shape), x.shape)
    else:
        raise ValueError("kind must be leaky, prelu or elu, not %r" % (kind,))

    y = np.array(x, dtype=np.float64)
    dx = np.array(dy, dtype=np.float64)
    off = y <= 0
    xn = y[off]
    gn = dx[off]
    dalpha = None
    if kind == "elu":
        y[off] = slope[off] * np.expm1(xn)
        dx[off] = gn * slope[off] * np.exp(xn)
    else:
        y[off] = slope[off] * xn
        dx[off] = slope[off] * gn
        if kind == "prelu":
            contribution = np.zeros(x.shape)
            contribution[off] = xn * gn
            per_channel = contribution.sum(axis=tuple(i for i in range(x.ndim) if i != 1))
            dalpha = per_channel if len(alpha) > 1 else per_channel.sum(keepdims=True)
            dalpha = dalpha.astype(out_dtype)
    return y.astype(out_dtype), dx.astype(out_dtype), dalpha
