"""np.pad to the left, sliding_window_view with a step inside the windows, one einsum."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def causal_conv1d(x, w, b, dilation=1):
    if not (x.shape[1] == w.shape[1] and dilation >= 1):
        raise ValueError(f"{x.shape}, {w.shape}, dilation {dilation}")
    dtype = np.result_type(np.float32, x, w, b)
    reach = (w.shape[-1] - 1) * dilation
    padded = np.pad(x.astype(dtype), [(0, 0), (0, 0), (reach, 0)])
    windows = sliding_window_view(padded, reach + 1, axis=2)[..., ::dilation]
    y = np.einsum("nctk,ock->not", windows, w.astype(dtype))
    y += b.astype(dtype)[:, None]
    return y
