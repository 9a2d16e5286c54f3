# wrong: np.roll continues the signal from its other end
import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if dilation < 1:
        raise ValueError("dilation")
    dt = np.result_type(x, w, b, np.float32)
    x, w, b = x.astype(dt), w.astype(dt), b.astype(dt)
    k = w.shape[2]
    y = 0
    for m in range(k):
        y = y + np.einsum("oc,nct->not", w[:, :, m], np.roll(x, (k - 1 - m) * dilation, axis=2))
    return y + b[:, None]
