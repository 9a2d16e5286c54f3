import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    O, C, kh, kw = w_shape
    if kh % 2 == 0 or kw % 2 == 0:
        raise ValueError("kernel sides must be odd")
    if groups < 1 or C % groups != 0 or O % groups != 0:
        raise ValueError("groups must divide C and O")
    M = np.zeros((O, C, kh, kw), dtype=np.float32)
    ch, cw = kh // 2, kw // 2
    M[:, :, :ch, :] = 1          # rows above
    M[:, :, ch, :cw] = 1         # left of the centre
    for o in range(O):
        go = o // (O // groups)
        for c in range(C):
            gc = c // (C // groups)
            if gc < go or (kind == "B" and gc == go):
                M[o, c, ch, cw] = 1
    return M


def masked_conv2d(x, w, b, kind, groups, conv2d):
    M = pixelcnn_mask(w.shape, kind, groups)
    if b is None:
        dt = np.result_type(x, w, np.float32)
    else:
        dt = np.result_type(x, w, b, np.float32)
        b = b.astype(dt)
    kh, kw = w.shape[2:]
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
    return conv2d(xp, w.astype(dt) * M.astype(dt), b)
