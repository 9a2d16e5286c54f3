import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Kh, Kw = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    oh, ow = (H + 2 * padding - Kh) // stride + 1, (W + 2 * padding - Kw) // stride + 1
    if dy.shape != (N, O, oh, ow):
        raise ValueError("dy has a wrong shape")

    # گرادیان هر آرایه مثل خود آن آرایه است
    dx = np.zeros_like(x)
    dw = np.zeros_like(w)
    db = np.zeros(O, dtype=dy.dtype)

    f = np.result_type(dy, x, w, np.float32)
    xp = np.pad(x.astype(f), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    seen = sliding_window_view(xp, (Kh, Kw), axis=(2, 3))[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw[:] = np.einsum("noij,ncijuv->ocuv", dy.astype(f), seen, optimize=True)

    back = np.zeros_like(xp)
    share = np.einsum("noij,ocuv->uvncij", dy.astype(f), w.astype(f))
    for u in range(0, Kh, dilation):
        for v in range(0, Kw, dilation):
            part = share[u // dilation, v // dilation]
            back[:, :, u:u + stride * (oh - 1) + 1:stride, v:v + stride * (ow - 1) + 1:stride] += part
    dx[:] = back[:, :, padding:padding + H, padding:padding + W]
    db[:] = np.sum(dy, axis=(0, 2, 3))
    return dx, dw, db
