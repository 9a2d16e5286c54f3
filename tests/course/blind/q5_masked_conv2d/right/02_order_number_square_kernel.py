import numpy as np


def _check(w_shape, groups):
    O, C, kh, kw = w_shape
    if not (kh % 2 and kw % 2):
        raise ValueError("even kernel")
    if groups < 1:
        raise ValueError("groups < 1")
    if C % groups or O % groups:
        raise ValueError("groups does not divide the channels")


def pixelcnn_mask(w_shape, kind, groups=1):
    _check(w_shape, groups)
    O, C, kh, kw = w_shape
    # number every value in the order of prediction
    pixel = np.arange(kh * kw).reshape(1, 1, kh, kw)
    g_in = (np.arange(C) * groups // C).reshape(1, C, 1, 1)
    g_out = (np.arange(O) * groups // O).reshape(O, 1, 1, 1)
    read = pixel * groups + g_in
    predicted = (kh * kw // 2) * groups + g_out
    return read < predicted if kind == "A" else read <= predicted


def masked_conv2d(x, w, b, kind, groups, conv2d):
    mask = pixelcnn_mask(w.shape, kind, groups)
    arrays = [x, w] if b is None else [x, w, b]
    dt = np.result_type(*arrays, np.float32)
    wm = np.where(mask, w, 0).astype(dt)
    kh, kw = w.shape[2:]
    k = max(kh, kw)
    # zeros around the kernel make it square, then one padding is enough
    square = np.zeros(w.shape[:2] + (k, k), dt)
    r, c = (k - kh) // 2, (k - kw) // 2
    square[:, :, r:r + kh, c:c + kw] = wm
    return conv2d(x.astype(dt), square, None if b is None else b.astype(dt), padding=k // 2)
