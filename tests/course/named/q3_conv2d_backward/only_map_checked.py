import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    H, W = x.shape[-2:]
    kh, kw = w.shape[-2:]
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    # ابعاد نقشه باید با فرمول بخواند
    if dy.shape[2] != Ho or dy.shape[3] != Wo:
        raise ValueError("dy must have %d rows and %d columns" % (Ho, Wo))

    t = np.result_type(dy, x, w, np.float32)
    dy, w = dy.astype(t), w.astype(t)
    P = np.zeros((x.shape[0], x.shape[1], H + 2 * padding, W + 2 * padding), t)
    P[:, :, padding:padding + H, padding:padding + W] = x
    Kh, Kw = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    win = np.lib.stride_tricks.sliding_window_view(P, (Kh, Kw), axis=(2, 3))
    win = win[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw = np.einsum("noij,ncijuv->ocuv", dy, win)

    dP = np.zeros_like(P)
    parts = np.einsum("noij,ocuv->uvncij", dy, w)
    for u, v in np.ndindex(kh, kw):
        a, b = u * dilation, v * dilation
        dP[:, :, a:a + stride * (Ho - 1) + 1:stride, b:b + stride * (Wo - 1) + 1:stride] += parts[u, v]
    return dP[:, :, padding:padding + H, padding:padding + W].copy(), dw, dy.sum((0, 2, 3))
