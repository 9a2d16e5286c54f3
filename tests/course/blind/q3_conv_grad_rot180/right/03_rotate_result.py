import numpy as np


# به جای چرخاندن هسته، گرادیان را می‌چرخانیم و در پایان نتیجه را هم برمی‌گردانیم
def conv_grads(x, k, dy, corr2d_valid):
    kh, kw = k.shape
    shape = tuple(a - b + 1 for a, b in zip(x.shape, k.shape))
    if tuple(dy.shape) != shape:
        raise ValueError("شکل dy درست نیست")
    t = np.result_type(x, k, dy, np.float32)
    turned = np.flip(dy).astype(t)
    wide = np.pad(turned, [(kh - 1,), (kw - 1,)], mode="constant", constant_values=0)
    dx = np.flip(corr2d_valid(wide, k.astype(t)))
    dk = np.flip(corr2d_valid(np.flip(x).astype(t), turned))
    return dx, dk
