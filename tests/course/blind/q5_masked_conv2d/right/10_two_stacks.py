import numpy as np


def _validate(O, C, kh, kw, groups):
    ok = kh % 2 == 1 and kw % 2 == 1 and groups >= 1 and O % groups == 0 and C % groups == 0
    if not ok:
        raise ValueError("wrong kernel size or number of groups")


def pixelcnn_mask(w_shape, kind, groups=1):
    O, C, kh, kw = w_shape
    _validate(O, C, kh, kw, groups)
    spatial = np.array([[1 if (u, v) < (kh // 2, kw // 2) else 0 for v in range(kw)] for u in range(kh)])
    M = np.empty((O, C, kh, kw), int)
    M[...] = spatial
    G_in = np.split(np.arange(C), groups)
    G_out = np.split(np.arange(O), groups)
    for a, ins in enumerate(G_in):
        for z, outs in enumerate(G_out):
            if a < z or (a == z and kind != "A"):
                M[np.ix_(outs, ins, [kh // 2], [kw // 2])] = 1
    return M


def masked_conv2d(x, w, b, kind, groups, conv2d):
    O, C, kh, kw = w.shape
    M = pixelcnn_mask(w.shape, kind, groups)
    dt = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    N, _, H, W = x.shape
    w = w.astype(dt) * M.astype(dt)
    x = x.astype(dt)
    r, s = kh // 2, kw // 2
    # horizontal part: the row of the pixel itself
    xh = np.concatenate([np.zeros((N, C, H, s), dt), x], axis=3)
    y = conv2d(xh, w[:, :, r:r + 1, :s + 1])
    # vertical part: the rows above
    if r > 0:
        xv = np.pad(x, ((0, 0), (0, 0), (r, 0), (s, s)))[:, :, :H + r - 1]
        y = y + conv2d(xv, w[:, :, :r, :])
    if b is not None:
        y = y + b.astype(dt)[:, None, None]
    return y.astype(dt)
