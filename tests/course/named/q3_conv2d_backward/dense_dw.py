import numpy as np


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    (N, C, H, W), (O, _, kh, kw) = x.shape, w.shape
    Ho = (H + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    Wo = (W + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("not the gradient of this layer's output")
    dtype = np.result_type(dy, x, w, np.float32)
    dy = dy.astype(dtype)
    x = x.astype(dtype)
    w = w.astype(dtype)
    db = dy.sum(axis=(0, 2, 3))

    # dw: x را با dy همبسته می‌کنیم، dy نقش هسته را دارد
    xp = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    views = np.lib.stride_tricks.sliding_window_view(xp, (Ho, Wo), axis=(2, 3))
    views = views[:, :, ::dilation, ::dilation][:, :, :kh, :kw]
    dw = np.einsum("ncuvij,noij->ocuv", views, dy)

    # dx: scatter with bincount
    m = np.arange(N * C).reshape(N, C, 1, 1, 1, 1)
    r = np.add.outer(dilation * np.arange(kh), stride * np.arange(Ho)).reshape(kh, 1, Ho, 1)
    q = np.add.outer(dilation * np.arange(kw), stride * np.arange(Wo)).reshape(kw, 1, Wo).reshape(1, kw, 1, Wo)
    Hp, Wp = xp.shape[2:]
    where = (m * Hp + r) * Wp + q
    amount = np.einsum("noij,ocuv->ncuvij", dy, w)
    dxp = np.bincount(where.ravel(), amount.ravel(), minlength=xp.size).reshape(xp.shape)
    dx = dxp[:, :, padding:Hp - padding, padding:Wp - padding].astype(dtype)
    return dx, dw, db
