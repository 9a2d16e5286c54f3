import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Kh, Kw = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    Ho, Wo = (H + 2 * padding - Kh) // stride + 1, (W + 2 * padding - Kw) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy: expected %s" % str((N, O, Ho, Wo)))
    T = np.result_type(dy, x, w, np.float32)
    dy, w = dy.astype(T), w.astype(T)

    xp = np.pad(x.astype(T), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    patches = sliding_window_view(xp, (Kh, Kw), axis=(2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw = np.einsum("nohw,nchwuv->ocuv", dy, patches, optimize=True)

    # هر پنجره یک سطر است: شمارهٔ پیکسل‌هایش و گرادیانی که به آن‌ها برمی‌گردد
    number = np.arange(xp.shape[2] * xp.shape[3]).reshape(xp.shape[2:])
    number = sliding_window_view(number, (Kh, Kw))[::stride, ::stride, ::dilation, ::dilation].reshape(Ho * Wo, kh * kw)
    share = np.einsum("nohw,ocuv->nchwuv", dy, w).reshape(N, C, Ho * Wo, kh * kw)
    dxp = np.zeros((N, C, xp.shape[2] * xp.shape[3]), T)
    dxp[:, :, number] += share
    dx = dxp.reshape(xp.shape)[:, :, padding:padding + H, padding:padding + W].copy()
    return dx, dw, dy.sum(axis=(0, 2, 3))
