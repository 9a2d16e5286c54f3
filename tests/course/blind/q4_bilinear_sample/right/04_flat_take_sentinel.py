import numpy as np


def bilinear(x, py, px):
    # یک پیکسل صفر اضافه در آخر هر کانال، برای همه‌ی نقاط بیرون
    if py.shape != px.shape:
        raise ValueError("شکل py و px یکی نیست")
    shape = py.shape
    C, H, W = x.shape
    dt = np.result_type(x, py, px, np.float32)
    flat = np.zeros((C, H * W + 1), dtype=dt)
    flat[:, :-1] = x.reshape(C, H * W)
    r = py.reshape(-1).astype(dt) if py.size else np.zeros(0, dt)
    q = px.reshape(-1).astype(dt) if px.size else np.zeros(0, dt)
    i0 = np.floor(r).astype(np.int64)
    j0 = np.floor(q).astype(np.int64)
    fr = r - np.floor(r)
    fq = q - np.floor(q)
    y = np.zeros((C, r.size), dtype=dt)
    for i, wi in ((i0, 1 - fr), (i0 + 1, fr)):
        for j, wj in ((j0, 1 - fq), (j0 + 1, fq)):
            k = i * W + j
            k[(i < 0) | (i >= H) | (j < 0) | (j >= W)] = H * W
            y += wi * wj * np.take(flat, k, axis=1)
    return y.reshape((C,) + shape)
