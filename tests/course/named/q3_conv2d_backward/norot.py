import numpy as np
from numpy.lib.stride_tricks import sliding_window_view as windows


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C, kh, kw = w.shape
    Kh = (kh - 1) * dilation + 1
    Kw = (kw - 1) * dilation + 1
    Hp, Wp = H + 2 * padding, W + 2 * padding
    if dy.shape != (N, O, (Hp - Kh) // stride + 1, (Wp - Kw) // stride + 1):
        raise ValueError("dy has the wrong shape")
    T = np.result_type(dy, x, w, np.float32)

    xp = np.zeros((N, C, Hp, Wp), T)
    xp[:, :, padding:padding + H, padding:padding + W] = x

    # kernel with holes, dy with holes
    K = np.zeros((O, C, Kh, Kw), T)
    K[:, :, ::dilation, ::dilation] = w
    D = np.zeros((N, O, Hp - Kh + 1, Wp - Kw + 1), T)
    D[:, :, ::stride, ::stride] = dy

    # dw = correlation of x with dy
    dw = np.tensordot(D, windows(xp, (Kh, Kw), axis=(2, 3)), axes=((0, 2, 3), (0, 2, 3)))
    dw = dw[:, :, ::dilation, ::dilation].copy()

    # dx = full correlation of dy with the kernel
    D = np.pad(D, ((0, 0), (0, 0), (Kh - 1, Kh - 1), (Kw - 1, Kw - 1)))
    dx = np.tensordot(windows(D, (Kh, Kw), axis=(2, 3)), K, axes=((1, 4, 5), (0, 2, 3)))   # N, h, w, C
    dx = dx[:, padding:padding + H, padding:padding + W].transpose(0, 3, 1, 2)

    db = np.sum(D, axis=(0, 2, 3))
    return dx, dw, db
