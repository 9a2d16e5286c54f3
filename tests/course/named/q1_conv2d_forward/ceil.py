import math

import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C2, kh, kw = w.shape
    if C != C2:
        raise ValueError("channels")
    if stride < 1 or dilation < 1 or padding < 0:
        raise ValueError("options")

    # همهٔ پیکسل‌ها باید دیده شوند، پس تعداد جاها رو به بالا گرد می‌شود
    Ho = math.ceil((H + 2 * padding - dilation * (kh - 1) - 1) / stride) + 1
    Wo = math.ceil((W + 2 * padding - dilation * (kw - 1) - 1) / stride) + 1
    if Ho < 1 or Wo < 1:
        raise ValueError("kernel does not fit")

    dtype = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    # صفرهای اضافه در پایین و راست برای پنجره‌های آخر
    need_h = (Ho - 1) * stride + dilation * (kh - 1) + 1
    need_w = (Wo - 1) * stride + dilation * (kw - 1) + 1
    xp = np.zeros((N, C, max(need_h, H + 2 * padding), max(need_w, W + 2 * padding)), dtype)
    xp[:, :, padding : padding + H, padding : padding + W] = x

    rows = stride * np.arange(Ho)[:, None] + dilation * np.arange(kh)
    cols = stride * np.arange(Wo)[:, None] + dilation * np.arange(kw)
    patches = xp[:, :, rows[:, :, None, None], cols[None, None]]
    y = np.einsum("nciujv,ocuv->noij", patches, w.astype(dtype), optimize=True)
    if b is not None:
        y = y + b.astype(dtype)[:, None, None]
    return y
