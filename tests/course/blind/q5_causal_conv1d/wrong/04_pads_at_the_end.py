# wrong: pads the zeros after the end of the signal, so the first tap multiplies the present and the rest the future
import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if dilation < 1:
        raise ValueError("dilation")
    dt = np.result_type(x, w, b, np.float32)
    T = x.shape[2]
    k = w.shape[2]
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (0, (k - 1) * dilation)))
    idx = np.arange(T)[:, None] + np.arange(k)[None, :] * dilation
    y = np.einsum("nctk,ock->not", xp[:, :, idx], w.astype(dt))
    return y + b.astype(dt)[:, None]
