import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    x = np.asarray(x)
    w = np.asarray(w)
    b = np.asarray(b)
    if dilation < 1:
        raise ValueError("dilation must not be less than 1")
    if x.shape[1] != w.shape[1]:
        raise ValueError("x and w must have the same C")
    final = np.result_type(x, w, b, np.float32)
    N, C, T = x.shape
    O, _, k = w.shape
    # for every tap and every sample the contribution, in double precision
    contrib = np.einsum("nct,ock->knot", x.astype("float64"), w.astype("float64"), optimize=True)
    total = np.zeros((N, O, T)) + b.astype("float64")[None, :, None]
    for lag, part in zip(range(0, k * dilation, dilation), contrib[::-1]):
        if lag >= T:
            break
        total[..., lag:] += part[..., :T - lag]
    return total.astype(final)
