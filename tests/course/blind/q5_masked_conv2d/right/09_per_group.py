import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    O, C, kh, kw = w_shape
    if kh % 2 == 0 or kw % 2 == 0:
        raise ValueError("even side")
    if groups < 1 or O % groups or C % groups:
        raise ValueError("groups")
    M = np.zeros((O, C, kh, kw), dtype=np.int8)
    M[:, :, : kh // 2] = 1
    M[:, :, kh // 2, : kw // 2] = 1
    for g in range(groups):
        o0, o1 = g * O // groups, (g + 1) * O // groups
        known = g if kind == "A" else g + 1       # groups that may be read at the centre
        M[o0:o1, : known * (C // groups), kh // 2, kw // 2] = 1
    return M


def masked_conv2d(x, w, b, kind, groups, conv2d):
    M = pixelcnn_mask(w.shape, kind, groups)
    dt = np.result_type(*([x, w] + ([] if b is None else [b])), np.float32)
    O, C, kh, kw = w.shape
    x = np.pad(x.astype(dt), ((0, 0), (0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2)))
    pieces = []
    size = O // groups
    for g in range(groups):
        sl = slice(g * size, (g + 1) * size)
        pieces.append(conv2d(x, np.multiply(w[sl], M[sl], dtype=dt, casting="unsafe"),
                             None if b is None else b[sl].astype(dt)))
    return np.concatenate(pieces, axis=1)
