import numpy as np


def pixelcnn_mask(w_shape, kind, groups=1):
    O, C, kh, kw = tuple(w_shape)
    if groups < 1:
        raise ValueError("groups must be positive")
    for n in (O, C):
        if n % groups:
            raise ValueError("groups must divide the number of channels")
    for k in (kh, kw):
        if k % 2 == 0:
            raise ValueError("kernel must have a centre")
    flat = np.zeros((O, C, kh * kw))
    mid = (kh * kw) // 2
    flat[:, :, :mid] = 1
    tri = np.tril(np.ones((groups, groups)), 0 if kind == "B" else -1)
    flat[:, :, mid] = np.kron(tri, np.ones((O // groups, C // groups)))
    return flat.reshape(O, C, kh, kw)


def masked_conv2d(x, w, b, kind, groups, conv2d):
    M = pixelcnn_mask(w.shape, kind, groups)
    arrs = (x, w) if b is None else (x, w, b)
    dt = np.result_type(np.float32, *arrs)
    # double precision inside
    xd = np.asarray(x, dtype=np.float64)
    wd = w * M
    ph, pw = (w.shape[2] - 1) // 2, (w.shape[3] - 1) // 2
    padded = np.pad(xd, ((0, 0), (0, 0), (ph, ph), (pw, pw)), mode="constant")
    y = conv2d(x=padded, w=wd, b=None, stride=1, padding=0, dilation=1)
    if b is not None:
        y = y + b[None, :, None, None]
    return y.astype(dt)


if __name__ == "__main__":
    print(pixelcnn_mask((2, 2, 1, 3), "A", 2))
    print(pixelcnn_mask((2, 2, 1, 3), "B", 2))
