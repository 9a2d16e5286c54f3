# wrong: a dense T x T matrix with zeros for the future, so a NaN or infinity in x spoils all outputs of its signal
import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if dilation < 1:
        raise ValueError("dilation")
    dt = np.result_type(x, w, b, np.float32)
    O, C, k = w.shape
    T = x.shape[2]
    M = np.zeros((O, C, T, T), dt)
    for m in range(k):
        lag = (k - 1 - m) * dilation
        for t in range(lag, T):
            M[:, :, t, t - lag] += w[:, :, m].astype(dt)
    return np.einsum("octs,ncs->not", M, x.astype(dt)) + b.astype(dt)[:, None]
