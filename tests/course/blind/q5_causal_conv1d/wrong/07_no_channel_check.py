# wrong: does not notice that w has more channels than x
import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if dilation < 1:
        raise ValueError("dilation")
    dt = np.result_type(x, w, b, np.float32)
    N, C, T = x.shape
    O, _, k = w.shape
    y = np.zeros((N, O, T), dt) + b.astype(dt)[:, None]
    for c in range(C):
        for m in range(k):
            s = (k - 1 - m) * dilation
            if s < T:
                y[:, :, s:] += w[:, c, m].astype(dt)[None, :, None] * x[:, c, None, :T - s].astype(dt)
    return y
