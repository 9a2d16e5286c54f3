"""Plain loops over everything; an index before time 0 is passed over."""

import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    N, C, T = x.shape
    O, C2, k = w.shape
    if C != C2:
        raise ValueError("channels")
    if dilation < 1:
        raise ValueError("dilation")
    dtype = np.result_type(x, w, b, np.float32)
    x, w, b = x.astype(dtype), w.astype(dtype), b.astype(dtype)
    y = np.zeros((N, O, T), dtype)
    for n in range(N):
        for o in range(O):
            for t in range(T):
                total = b[o]
                for c in range(C):
                    for m in range(k):
                        s = t - (k - 1 - m) * dilation
                        if s >= 0:
                            total = total + w[o, c, m] * x[n, c, s]
                y[n, o, t] = total
    return y
