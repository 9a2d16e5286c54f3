import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def causal_conv1d(x, w, b, dilation=1):
    O, C, k = w.shape
    if C != x.shape[1]:
        raise ValueError(f"w has {C} channels but x has {x.shape[1]}")
    if dilation < 1:
        raise ValueError("dilation < 1")
    out_dtype = np.result_type(x, w, b, np.float32)
    span = (k - 1) * dilation
    xp = np.pad(x.astype(out_dtype), ((0, 0), (0, 0), (span, 0)))
    win = sliding_window_view(xp, span + 1, axis=2)[..., ::dilation]   # (N, C, T, k)
    y = np.einsum("nctk,ock->not", win, w.astype(out_dtype), optimize=True)
    return (y + b.astype(out_dtype).reshape(1, -1, 1)).astype(out_dtype)
