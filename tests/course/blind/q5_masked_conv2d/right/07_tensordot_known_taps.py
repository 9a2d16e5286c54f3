import numpy as np


def _groups_of(n, groups):
    return np.arange(n) // (n // groups)


def pixelcnn_mask(w_shape, kind, groups=1):
    if any(side % 2 == 0 for side in w_shape[2:]):
        raise ValueError("kh and kw must be odd")
    if groups < 1 or any(ch % groups for ch in w_shape[:2]):
        raise ValueError("bad groups")
    compare = {"A": np.less, "B": np.less_equal}[kind]
    mask = np.zeros(tuple(w_shape), dtype=bool)
    r, s = w_shape[2] // 2, w_shape[3] // 2
    mask[..., :r, :] = True
    mask[..., r, :s] = True
    mask[..., r, s] = compare(_groups_of(w_shape[1], groups)[None], _groups_of(w_shape[0], groups)[:, None])
    return mask


def masked_conv2d(x, w, b, kind, groups, conv2d):
    mask = pixelcnn_mask(w.shape, kind, groups)
    dt = np.result_type(x, w, np.float32) if b is None else np.result_type(x, w, b, np.float32)
    N, C, H, W = x.shape
    O, _, kh, kw = w.shape
    xd = np.array(x, dtype=dt)
    wd = np.array(w, dtype=dt) * mask
    out = np.zeros((N, O, H, W), dtype=dt)
    for u in range(kh):
        di = u - kh // 2
        i0, i1 = max(0, -di), min(H, H - di)
        if i0 >= i1:
            continue
        for v in range(kw):
            dj = v - kw // 2
            j0, j1 = max(0, -dj), min(W, W - dj)
            if j0 >= j1 or not mask[:, :, u, v].any():
                continue
            part = np.tensordot(xd[:, :, i0 + di:i1 + di, j0 + dj:j1 + dj], wd[:, :, u, v], axes=([1], [1]))
            out[:, :, i0:i1, j0:j1] += np.moveaxis(part, -1, 1)
    if b is not None:
        out += np.array(b, dtype=dt)[None, :, None, None]
    return out
