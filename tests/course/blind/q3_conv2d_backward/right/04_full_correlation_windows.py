import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C, kh, kw = w.shape
    eh = dilation * (kh - 1) + 1          # height of the dilated kernel
    ew = dilation * (kw - 1) + 1
    Ho = (H + 2 * padding - eh) // stride + 1
    Wo = (W + 2 * padding - ew) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy must have shape %s" % ((N, O, Ho, Wo),))

    dt = np.result_type(dy, x, w, np.float32)
    dy = dy.astype(dt)
    x = x.astype(dt)
    w = w.astype(dt)

    # --- bias
    db = dy.sum(axis=(0, 2, 3))

    # --- weights: windows of the padded input, dilated and strided
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    win = sliding_window_view(xp, (eh, ew), axis=(2, 3))
    win = win[:, :, ::stride, ::stride, ::dilation, ::dilation]      # N C Ho Wo kh kw
    dw = np.tensordot(dy, win, axes=((0, 2, 3), (0, 2, 3)))          # O C kh kw

    # --- input: spread dy with zeros, then a full correlation with the turned kernel
    Hp, Wp = H + 2 * padding, W + 2 * padding
    spread = np.zeros((N, O, Hp + eh - 1, Wp + ew - 1), dtype=dt)
    spread[:, :, eh - 1:eh - 1 + (Ho - 1) * stride + 1:stride,
           ew - 1:ew - 1 + (Wo - 1) * stride + 1:stride] = dy
    win = sliding_window_view(spread, (eh, ew), axis=(2, 3))[..., ::dilation, ::dilation]
    win = win[:, :, padding:padding + H, padding:padding + W]        # N O H W kh kw
    turned = w[:, :, ::-1, ::-1]
    dx = np.tensordot(win, turned, axes=((1, 4, 5), (0, 2, 3)))      # N H W C
    dx = np.ascontiguousarray(dx.transpose(0, 3, 1, 2))
    return dx, dw, db
