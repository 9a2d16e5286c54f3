import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    if x.shape[1] != w.shape[1]:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("stride, dilation or padding")
    h, wd = x.shape[2] + 2 * padding, x.shape[3] + 2 * padding
    kh, kw = 1 + dilation * (w.shape[2] - 1), 1 + dilation * (w.shape[3] - 1)
    ho = (h - kh) // stride + 1
    wo = (wd - kw) // stride + 1
    if ho < 1 or wo < 1:
        raise ValueError("does not fit")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    p = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    # پنجره‌ها: به تعداد خروجی‌ها از آن‌ها لازم است
    v = sliding_window_view(p, (kh, kw), axis=(2, 3))[:, :, :ho, :wo, ::dilation, ::dilation]
    y = np.einsum("nchwij,ocij->nohw", v.astype(dtype), w.astype(dtype), optimize=True)
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
