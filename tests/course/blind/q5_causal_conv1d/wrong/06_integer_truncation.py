# wrong: the buffer has the dtype of x, so with integer signals everything is truncated
import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if dilation < 1:
        raise ValueError("dilation")
    N, C, T = x.shape
    O, _, k = w.shape
    y = np.zeros((N, O, T), dtype=x.dtype)
    for o in range(O):
        acc = np.zeros((N, T), dtype=np.float64)
        for m in range(k):
            s = (k - 1 - m) * dilation
            if s < T:
                acc[:, s:] += np.einsum("c,nct->nt", w[o, :, m], x[:, :, :T - s])
        y[:, o] = acc + b[o]
    return y.astype(np.result_type(x, w, b, np.float32))
