import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, C, kh, kw = w.shape
    Kh, Kw = (kh - 1) * dilation + 1, (kw - 1) * dilation + 1
    Ho, Wo = (H + 2 * padding - Kh) // stride + 1, (W + 2 * padding - Kw) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError(f"dy {dy.shape} != {(N, O, Ho, Wo)}")
    dt = np.result_type(dy, x, w, np.float32)
    dy, x, w = np.asarray(dy, dt), np.asarray(x, dt), np.asarray(w, dt)

    # add up the axes that are longer than 1 (میانبر: بقیه مجموع نمی‌خواهند)
    db = dy
    if Wo != 1:
        db = db.sum(axis=3, keepdims=True)
    if Ho != 1:
        db = db.sum(axis=2, keepdims=True)
    if N != 1:
        db = db.sum(axis=0, keepdims=True)
    db = db[0, :, 0, 0]

    xp = np.pad(x, [[0, 0], [0, 0], [padding, padding], [padding, padding]])
    win = np.lib.stride_tricks.sliding_window_view(xp, (Kh, Kw), (2, 3))
    win = win[:, :, ::stride, ::stride, ::dilation, ::dilation]
    dw = np.tensordot(dy, win, axes=[[0, 2, 3], [0, 2, 3]])

    dxp = np.zeros(xp.shape, dt)
    for t, tap in enumerate(np.moveaxis(w.reshape(O, C, -1), 2, 0)):
        top, left = t // kw * dilation, t % kw * dilation
        target = dxp[:, :, top:top + (Ho - 1) * stride + 1:stride, left:left + (Wo - 1) * stride + 1:stride]
        target += np.tensordot(dy, tap, axes=(1, 0)).transpose(0, 3, 1, 2)
    return dxp[:, :, padding:padding + H, padding:padding + W].copy(), dw, db
