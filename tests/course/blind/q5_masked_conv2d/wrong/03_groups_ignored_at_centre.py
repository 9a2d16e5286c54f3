# wrong: at the centre type A forbids and type B allows all channels, whatever the groups
import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    O, C, kh, kw = w_shape
    if kh % 2 == 0 or kw % 2 == 0:
        raise ValueError("kernel sides must be odd")
    if groups < 1 or C % groups != 0 or O % groups != 0:
        raise ValueError("groups")
    M = np.zeros((O, C, kh, kw))
    ch, cw = kh // 2, kw // 2
    M[:, :, :ch, :] = 1
    M[:, :, ch, :cw] = 1
    for o in range(O):
        for c in range(C):
            go, gc = o // (O // groups), c // (C // groups)
            if kind == "B":
                M[o, c, ch, cw] = 1
    return M


def masked_conv2d(x, w, b, kind, groups, conv2d):
    M = pixelcnn_mask(w.shape, kind, groups)
    dt = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    kh, kw = w.shape[2:]
    xp = np.pad(x.astype(dt), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
    wm = (w * M).astype(dt)
    return conv2d(xp, wm, b if b is None else b.astype(dt))
