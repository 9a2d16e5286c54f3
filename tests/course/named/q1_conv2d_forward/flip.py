"""Convolution of a batch: all windows at once, then one einsum."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("x and w have different channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation >= 1 and padding >= 0, please")
    kh, kw = w.shape[2:]
    tall, wide = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    if x.shape[2] + 2 * padding < tall or x.shape[3] + 2 * padding < wide:
        raise ValueError("kernel does not fit")

    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b)

    # in a convolution the kernel is mirrored before it slides over the image
    kernel = np.rot90(w, 2, axes=(2, 3)).astype(dtype)

    frame = [(0, 0), (0, 0), (padding, padding), (padding, padding)]
    views = sliding_window_view(np.pad(x.astype(dtype), frame), (tall, wide), axis=(2, 3))
    views = views[:, :, ::stride, ::stride, ::dilation, ::dilation]
    y = np.einsum("nchwuv,ocuv->nohw", views, kernel, optimize=True)
    if b is not None:
        y = y + b.reshape(-1, 1, 1)
    return np.ascontiguousarray(y, dtype=dtype)
