# wrong: real convolution, the first tap multiplies the present sample
import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if dilation < 1:
        raise ValueError("dilation")
    dt = np.result_type(x, w, b, np.float32)
    x, w = x.astype(dt), w.astype(dt)
    N, C, T = x.shape
    O, _, k = w.shape
    y = np.zeros((N, O, T), dt) + b.astype(dt)[:, None]
    for m in range(k):
        s = m * dilation
        if s < T:
            y[:, :, s:] += np.einsum("oc,nct->not", w[:, :, m], x[:, :, :T - s])
    return y
