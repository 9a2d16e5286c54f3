import numpy as np


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    # گراف محاسبه را گره به گره به عقب طی می‌کنیم
    if groups < 1:
        raise ValueError("groups < 1")
    if x.shape[1] % groups != 0:
        raise ValueError("C is not divisible by groups")
    dtype = np.result_type(x, gamma, beta, dy, np.float32)
    N, C = x.shape[0], x.shape[1]
    m = int(np.prod(x.shape[1:])) // groups
    shape_c = [1] * x.ndim
    shape_c[1] = C
    axes_c = tuple(a for a in range(x.ndim) if a != 1)

    # ---- forward, all intermediate values kept
    X = x.astype(np.float64).reshape(N, groups, m)
    mu = X.sum(axis=2, keepdims=True) / m
    xmu = X - mu
    sq = xmu**2
    var = sq.sum(axis=2, keepdims=True) / m
    sqrtvar = np.sqrt(var + eps)
    ivar = 1.0 / sqrtvar
    xhat = (xmu * ivar).reshape(x.shape)
    y = xhat * gamma.astype(np.float64).reshape(shape_c) + beta.astype(np.float64).reshape(shape_c)

    # ---- backward
    dout = dy.astype(np.float64)
    dbeta = dout.sum(axis=axes_c)
    dgamma = (dout * xhat).sum(axis=axes_c)
    dxhat = (dout * gamma.astype(np.float64).reshape(shape_c)).reshape(N, groups, m)
    divar = (dxhat * xmu).sum(axis=2, keepdims=True)
    dxmu1 = dxhat * ivar
    dsqrtvar = -divar / sqrtvar**2
    dvar = 0.5 * dsqrtvar / sqrtvar
    dsq = np.ones((N, groups, m)) * dvar / m
    dxmu2 = 2 * xmu * dsq
    dx1 = dxmu1 + dxmu2
    dmu = -dx1.sum(axis=2, keepdims=True)
    dx2 = np.ones((N, groups, m)) * dmu / m
    dx = (dx1 + dx2).reshape(x.shape)

    return y.astype(dtype), dx.astype(dtype), dgamma.astype(dtype), dbeta.astype(dtype)
