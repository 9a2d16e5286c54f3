import numpy as np


class Mask:
    def __init__(self, shape, kind, groups):
        self.O, self.C, self.kh, self.kw = shape
        self.kind = kind
        self.groups = groups
        self.validate()

    def validate(self):
        if self.kh % 2 == 0 or self.kw % 2 == 0:
            raise ValueError("kernel sides have to be odd")
        if self.groups < 1 or self.C % self.groups or self.O % self.groups:
            raise ValueError("groups")

    def group_in(self, c):
        return c // (self.C // self.groups)

    def group_out(self, o):
        return o // (self.O // self.groups)

    def centre(self):
        less_or_equal = self.kind == "B"
        return np.array([[1 if self.group_in(c) < self.group_out(o) + less_or_equal else 0
                          for c in range(self.C)] for o in range(self.O)])

    def array(self):
        m = np.ones((self.O, self.C, self.kh, self.kw), dtype=np.int64)
        r, s = self.kh // 2, self.kw // 2
        m[:, :, r + 1:, :] = 0
        m[:, :, r, s + 1:] = 0
        m[:, :, r, s] = self.centre()
        return m


def pixelcnn_mask(w_shape, kind, groups=1):
    return Mask(w_shape, kind, groups).array()


def masked_conv2d(x, w, b, kind, groups, conv2d):
    mask = pixelcnn_mask(w.shape, kind, groups)
    dtype = np.result_type(x, w, np.float32)
    if b is not None:
        dtype = np.result_type(dtype, b.dtype)
    x, w = x.astype(dtype), w.astype(dtype)
    w[mask == 0] = 0
    kh, kw = w.shape[2:]
    P = max(kh // 2, kw // 2)
    y = conv2d(x, w, padding=P)
    # too much padding on the shorter side: cut it off
    dh, dw = P - kh // 2, P - kw // 2
    y = y[:, :, dh:dh + x.shape[2], dw:dw + x.shape[3]]
    if b is None:
        return y.copy()
    return y + b.astype(dtype)[:, None, None]
