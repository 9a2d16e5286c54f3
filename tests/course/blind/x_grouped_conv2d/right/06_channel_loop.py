# هر کانال جداگانه: کانال c فقط به فیلترهای گروه خودش می‌رسد
import numpy as np


def grouped_conv2d(x, w, b, groups, stride=1, padding=0):
    N, C, H, W = x.shape
    O, per_group, kh, kw = w.shape
    if groups < 1:
        raise ValueError("groups must be >= 1")
    if C % groups:
        raise ValueError("groups must divide C")
    if O % groups:
        raise ValueError("groups must divide O")
    if per_group != C // groups:
        raise ValueError("w.shape[1] must be C / groups")
    Ho = (H + 2 * padding - kh) // stride + 1
    Wo = (W + 2 * padding - kw) // stride + 1
    if Ho <= 0 or Wo <= 0:
        raise ValueError("empty output")

    if b is None:
        dtype = np.result_type(x, w, np.float32)
        y = np.zeros((N, O, Ho, Wo), dtype)
    else:
        dtype = np.result_type(x, w, b, np.float32)
        y = np.empty((N, O, Ho, Wo), dtype)
        y[...] = b.reshape(1, -1, 1, 1)

    xp = np.zeros((N, C, H + 2 * padding, W + 2 * padding), dtype)
    xp[:, :, padding:padding + H, padding:padding + W] = x
    filters_per_group = O // groups
    for channel in range(C):
        q, c = divmod(channel, per_group)
        first = q * filters_per_group
        last = first + filters_per_group
        for u in range(kh):
            for v in range(kw):
                piece = xp[:, channel, u:, v:][:, :(Ho - 1) * stride + 1:stride, :(Wo - 1) * stride + 1:stride]
                weights = w[first:last, c, u, v].astype(dtype)
                y[:, first:last] += weights[None, :, None, None] * piece[:, None]
    return y
