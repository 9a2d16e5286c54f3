import numpy as np


def bilinear(x, py, px):
    if py.shape != px.shape:
        raise ValueError("not the same shape")
    dt = np.result_type(x, py, px, np.float32)
    img = np.moveaxis(x, 0, -1).astype(dt)  # H, W, C
    h, w = img.shape[:2]
    r = py.astype(dt)[..., np.newaxis]
    q = px.astype(dt)[..., np.newaxis]
    out = np.zeros(py.shape + (x.shape[0],), dtype=dt)
    for i in (np.floor(r), np.floor(r) + 1):
        wi = (1 - np.abs(r - i)) * ((i >= 0) & (i < h))
        ii = np.clip(i, 0, h - 1).astype(np.int64)[..., 0]
        for j in (np.floor(q), np.floor(q) + 1):
            wj = (1 - np.abs(q - j)) * ((j >= 0) & (j < w))
            jj = np.clip(j, 0, w - 1).astype(np.int64)[..., 0]
            wt = wi * wj
            out += np.where(wt == 0, 0, wt * img[ii, jj]).astype(dt)
    return np.moveaxis(out, -1, 0)
