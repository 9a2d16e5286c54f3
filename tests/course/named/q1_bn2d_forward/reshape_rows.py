import numpy as np


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    N, C, H, W = x.shape
    M = N * H * W
    if training and M < 2:
        raise ValueError("M = N*H*W must be at least 2 in training")
    T = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    rows = x.reshape(C, M).astype(T)            # یک سطر برای هر کانال
    col = {}
    for name, a in (("g", gamma), ("b", beta), ("mean", running_mean), ("var", running_var)):
        col[name] = a.astype(T).reshape(C, 1)
    new_mean, new_var = col["mean"].copy(), col["var"].copy()
    if training:
        col["mean"] = rows.mean(axis=1, keepdims=True)
        col["var"] = rows.var(axis=1, keepdims=True)
        new_mean += momentum * (col["mean"] - new_mean)
        new_var += momentum * (rows.var(axis=1, ddof=1, keepdims=True) - new_var)
    rows = (rows - col["mean"]) / np.sqrt(col["var"] + eps)
    rows = rows * col["g"] + col["b"]
    return rows.reshape(N, C, H, W), new_mean[:, 0], new_var[:, 0]
