import numpy as np

# dx با bincount: هر سهم به شماره‌ی پیکسل خودش اضافه می‌شود


def conv2d_backward(dy, x, w, stride=1, padding=0, dilation=1):
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    Hp, Wp = H + 2 * padding, W + 2 * padding
    Ho = (Hp - dilation * (kh - 1) - 1) // stride + 1
    Wo = (Wp - dilation * (kw - 1) - 1) // stride + 1
    if dy.shape != (N, O, Ho, Wo):
        raise ValueError("dy")
    dt = np.result_type(dy, x, w, np.float32)

    g = dy.astype(np.float64)
    rows = stride * np.arange(Ho)[None, :] + dilation * np.arange(kh)[:, None]     # kh, Ho
    cols = stride * np.arange(Wo)[None, :] + dilation * np.arange(kw)[:, None]     # kw, Wo
    # number of the pixel in the padded map, for every (u, v, i, j)
    pix = rows[:, None, :, None] * Wp + cols[None, :, None, :]                      # kh, kw, Ho, Wo

    xp = np.zeros((N, C, Hp, Wp))
    xp[:, :, padding:padding + H, padding:padding + W] = x
    patches = xp.reshape(N, C, Hp * Wp)[:, :, pix]                                  # N, C, kh, kw, Ho, Wo
    dw = np.tensordot(g, patches, axes=([0, 2, 3], [0, 4, 5]))

    parts = np.tensordot(g, w.astype(np.float64), axes=([1], [0]))                  # N, Ho, Wo, C, kh, kw
    parts = parts.transpose(0, 3, 4, 5, 1, 2)                                       # N, C, kh, kw, Ho, Wo
    plane = np.arange(N * C).reshape(N, C, 1, 1, 1, 1) * (Hp * Wp)
    total = np.bincount((plane + pix).ravel(), weights=parts.ravel(), minlength=N * C * Hp * Wp)
    dx = total.reshape(N, C, Hp, Wp)[:, :, padding:padding + H, padding:padding + W]

    db = g.sum(axis=3).sum(axis=2).sum(axis=0)
    return dx.astype(dt), dw.astype(dt), db.astype(dt)
