import numpy as np


def conv2d(x, w, b=None, stride=1, padding=0, dilation=1):
    # شکل وزن‌ها: (کانال ورودی، کانال خروجی، ارتفاع، عرض)
    batch, c_in, height, width = x.shape
    c_w, c_out, kh, kw = w.shape
    if c_w != c_in:
        raise ValueError(f"w is for {c_w} channels, x has {c_in}")
    if min(stride, dilation) < 1 or padding < 0:
        raise ValueError("bad stride, padding or dilation")
    ho = (height + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    wo = (width + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if min(ho, wo) < 1:
        raise ValueError("nothing left for the output")

    t = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    xp = np.pad(x.astype(t), ((0, 0), (0, 0), (padding, padding), (padding, padding)))

    # سطر و ستون هر خانهٔ هسته برای هر خروجی
    rows = stride * np.arange(ho)[:, None] + dilation * np.arange(kh)
    cols = stride * np.arange(wo)[:, None] + dilation * np.arange(kw)
    patches = xp[:, :, rows[:, :, None, None], cols[None, None]]  # n c ho kh wo kw
    y = np.einsum("ncyuxv,couv->noyx", patches, w.astype(t), optimize=True)
    if b is not None:
        y = y + b.astype(t)[:, None, None]
    return y
