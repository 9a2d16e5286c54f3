"""A mask filled by slices and np.kron; sliding windows and einsum, with the mask as a third factor."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def pixelcnn_mask(w_shape, kind, groups=1):
    n_out, n_in, height, width = w_shape
    if height % 2 != 1 or width % 2 != 1:
        raise ValueError(w_shape)
    if groups < 1:
        raise ValueError(groups)
    if n_in % groups > 0 or n_out % groups > 0:
        raise ValueError((n_in, n_out, groups))
    triangle = np.tril(np.ones((groups, groups), np.uint8), k=-1 if kind == "A" else 0)
    mask = np.zeros(tuple(w_shape), np.uint8)
    mask[:, :, : height // 2] = 1
    mask[:, :, height // 2, : width // 2] = 1
    mask[:, :, height // 2, width // 2] = np.kron(triangle, np.ones((n_out // groups, n_in // groups), np.uint8))
    return mask


def masked_conv2d(x, w, b, kind, groups, conv2d):
    mask = pixelcnn_mask(w.shape, kind, groups)
    dtype = np.result_type(np.float32, x, w, *([] if b is None else [b]))
    kh, kw = w.shape[-2:]
    padded = np.pad(x.astype(dtype), [(0, 0)] * 2 + [(kh // 2,) * 2, (kw // 2,) * 2])
    windows = sliding_window_view(padded, (kh, kw), axis=(2, 3))
    y = np.einsum("nchwuv,ocuv,ocuv->nohw", windows, w.astype(dtype), mask.astype(dtype), optimize=True)
    return y if b is None else y + b.astype(dtype)[None, :, None, None]
