# wrong: pads half on each side ("same"), so it reads the future
import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if dilation < 1:
        raise ValueError("dilation")
    dt = np.result_type(x, w, b, np.float32)
    N, C, T = x.shape
    O, _, k = w.shape
    span = (k - 1) * dilation
    left = span // 2
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (left, span - left)))
    y = np.zeros((N, O, T), dt)
    for m in range(k):
        y += np.einsum("oc,nct->not", w[:, :, m].astype(dt), xp[:, :, m * dilation:m * dilation + T])
    return y + b.astype(dt)[:, None]
