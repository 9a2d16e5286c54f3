import itertools

import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    O, C, kh, kw = [int(v) for v in w_shape]
    if kh % 2 == 0 or kw % 2 == 0 or groups < 1 or O % groups or C % groups:
        raise ValueError("invalid shape or groups")
    M = np.zeros((O, C, kh, kw), int)
    per_out, per_in = O // groups, C // groups
    allowed = {}
    for u, v, gi, go in itertools.product(range(kh), range(kw), range(groups), range(groups)):
        read = (u, v, gi)
        pred = ((kh - 1) // 2, (kw - 1) // 2, go)
        if read < pred or (kind == "B" and read == pred):
            M[go * per_out:(go + 1) * per_out, gi * per_in:(gi + 1) * per_in, u, v] = 1
    return M


def masked_conv2d(x, w, b, kind, groups, conv2d=None):
    mask = pixelcnn_mask(w.shape, kind, groups)
    dt = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    ph, pw = kh // 2, kw // 2
    big = np.zeros((N, C, H + 2 * ph, W + 2 * pw), dt)
    big[:, :, ph:ph + H, pw:pw + W] = x
    weights = (w * mask).astype(dt)
    y = np.zeros((N, O, H, W), dt)
    for u in range(ph + 1):                 # taps below the centre are never used
        for v in range(kw):
            if not mask[:, :, u, v].any():
                continue
            y += np.einsum("oc,nchw->nohw", weights[:, :, u, v], big[:, :, u:u + H, v:v + W])
    if b is not None:
        y += b.astype(dt).reshape(-1, 1, 1)
    return y
