import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels do not match")
    if dilation < 1:
        raise ValueError("dilation must be at least 1")
    dt = np.result_type(x, w, b, np.float32)
    x = x.astype(dt)
    w = w.astype(dt)
    N, C, T = x.shape
    O, _, k = w.shape
    y = np.zeros((N, O, T), dtype=dt)
    y += b.astype(dt)[None, :, None]
    for m in range(k):
        shift = (k - 1 - m) * dilation
        if shift >= T:
            continue
        y[:, :, shift:] += np.einsum("oc,nct->not", w[:, :, m], x[:, :, :T - shift])
    return y
