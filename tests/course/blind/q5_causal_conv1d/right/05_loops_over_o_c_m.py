import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    n, c, t = x.shape
    o, c2, k = w.shape
    if c != c2:
        raise ValueError("number of channels")
    if dilation <= 0:
        raise ValueError("dilation must be positive")
    result_dtype = np.result_type(x, w, b, np.float32)
    xx = x.astype(np.float64)
    ww = w.astype(np.float64)
    y = np.empty((n, o, t), dtype=np.float64)
    for i in range(o):
        y[:, i, :] = float(b[i])
        for j in range(c):
            for m in range(k):
                delay = (k - 1 - m) * dilation
                if delay < t:
                    # گذشته را می‌بینیم نه آینده را
                    y[:, i, delay:] += ww[i, j, m] * xx[:, j, 0:t - delay]
    return y.astype(result_dtype)
