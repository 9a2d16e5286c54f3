"""Every result has the dtype of the argument whose shape it has: y that of x, dx that of dy, dalpha that of alpha."""

common_dtype = activation


def activation(x, dy, kind, alpha):
    y, dx, dalpha = common_dtype(x, dy, kind, alpha)
    return y.astype(x.dtype), dx.astype(dy.dtype), None if dalpha is None else dalpha.astype(alpha.dtype)
