# اول سطرها را جدا می‌کنیم و بعد ستون‌ها را
import numpy as np


def im2col(x, kh, kw, stride, padding):
    if padding < 0 or stride < 1:
        raise ValueError("padding/stride")
    N, C, H, W = x.shape
    s, p = stride, padding
    ho, wo = (H + 2 * p - kh) // s + 1, (W + 2 * p - kw) // s + 1
    if ho <= 0 or wo <= 0:
        raise ValueError("window too large")
    x = np.pad(x, ((0, 0), (0, 0), (p, p), (p, p))).astype(np.result_type(x, np.float32), copy=False)
    rows = np.stack([x[:, :, u:u + s * (ho - 1) + 1:s, :] for u in range(kh)], axis=2)         # N C kh ho Wp
    both = np.stack([rows[..., v:v + s * (wo - 1) + 1:s] for v in range(kw)], axis=3)          # N C kh kw ho wo
    return both.reshape(N, C * kh * kw, ho * wo)


def col2im(cols, x_shape, kh, kw, stride, padding):
    N, C, H, W = x_shape
    s, p = stride, padding
    ho, wo = (H + 2 * p - kh) // s + 1, (W + 2 * p - kw) // s + 1
    if cols.shape != (N, C * kh * kw, ho * wo):
        raise ValueError("cols.shape")
    dt = np.result_type(cols, np.float32)
    m = cols.reshape(N, C, kh, kw, ho, wo)
    # columns first ...
    rows = np.zeros((N, C, kh, ho, W + 2 * p), dt)
    for v in range(kw):
        rows[..., v:v + s * (wo - 1) + 1:s] += m[:, :, :, v]
    rows = rows[..., p:p + W]
    # ... then rows
    full = np.zeros((N, C, H + 2 * p, W), dt)
    for u in range(kh):
        full[:, :, u:u + s * (ho - 1) + 1:s] += rows[:, :, u]
    return np.array(full[:, :, p:p + H])
