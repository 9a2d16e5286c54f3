import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    span = [dilation * (k - 1) + 1 for k in (kh, kw)]
    dense = [size + 2 * padding - e + 1 for size, e in zip((H, W), span)]
    Ho, Wo = [(q - 1) // stride + 1 for q in dense]
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("shapes do not fit")
    t = np.result_type(dy, x, w, np.float32)

    # dx
    spread = np.zeros((N, O, dense[0] + 2 * span[0] - 2, dense[1] + 2 * span[1] - 2), t)
    spread[:, :, span[0] - 1:span[0] - 1 + dense[0]:stride, span[1] - 1:span[1] - 1 + dense[1]:stride] = dy
    near = sliding_window_view(spread, span, axis=(2, 3))[..., ::-dilation, ::-dilation]
    dx = np.tensordot(near, w.astype(t), axes=((1, 4, 5), (0, 2, 3)))
    dx = np.moveaxis(dx, 3, 1)[:, :, padding:padding + H, padding:padding + W]

    # dw: the kh x kw window that moves with the stride
    xp = np.pad(x.astype(t), ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    win = sliding_window_view(xp, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
    win = win[:, :, :Ho, :Wo]
    dw = np.tensordot(dy.astype(t), win, axes=((0, 2, 3), (0, 2, 3)))
    return dx, dw, dy.astype(t).sum(axis=(0, 2, 3))
