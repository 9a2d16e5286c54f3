"""No padded signal: each tap adds what it has to the later part of the output."""

import numpy as np


def causal_conv1d(x, w, b, dilation=1):
    if x.shape[1] != w.shape[1] or dilation < 1:
        raise ValueError("bad arguments")
    dtype = np.result_type(x, w, b, np.float32)
    steps = x.shape[2]
    y = np.empty((x.shape[0], w.shape[0], steps), dtype)
    y[:] = b[None, :, None]
    for ago, taps in enumerate(np.moveaxis(w, 2, 0)[::-1]):
        late = ago * dilation
        if late >= steps:
            break
        y[:, :, late:] += np.tensordot(x[:, :, : steps - late].astype(dtype), taps.astype(dtype), (1, 1)).swapaxes(1, 2)
    return y
