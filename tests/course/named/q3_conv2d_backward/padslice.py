"""Homework 3: backward of conv, dx as a "full" convolution (slides, page on transposed conv)."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    eh, ew = dilation * (kh - 1), dilation * (kw - 1)      # effective kernel - 1
    rest_h, rest_w = H + 2 * padding - eh - 1, W + 2 * padding - ew - 1
    if dy.shape != (N, O, rest_h // stride + 1, rest_w // stride + 1):
        raise ValueError("dy must look like the output of the layer")

    t = np.result_type(dy, x, w, np.float32)
    g, k = dy.astype(t), w.astype(t)
    big = np.pad(x.astype(t), [(0, 0), (0, 0), (padding, padding), (padding, padding)])

    # dw: همهٔ پنجره‌ها در گرادیان ضرب می‌شوند
    win = sliding_window_view(big, (eh + 1, ew + 1), (2, 3))
    win = win[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw = np.einsum("nohw,nchwuv->ocuv", g, win, optimize=True)

    # dx: dy with zeros in between, and a frame of zeros around it
    up = np.zeros((N, O, rest_h + 1, rest_w + 1), t)
    up[:, :, ::stride, ::stride] = g
    up = np.pad(up, [(0, 0), (0, 0), (eh, eh), (ew, ew)])
    up = sliding_window_view(up, (eh + 1, ew + 1), (2, 3))[..., ::dilation, ::dilation]
    full = np.einsum("nohwuv,ocuv->nchw", up, np.rot90(k, 2, axes=(2, 3)), optimize=True)
    dx = full[:, :, padding:-padding, padding:-padding]

    return dx, dw, g.sum((0, 2, 3))
