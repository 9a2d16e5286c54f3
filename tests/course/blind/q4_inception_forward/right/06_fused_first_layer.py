import numpy as np


def inception(x, w1, r3, w3, r5, w5, wp, conv2d):
    # یک کانولوشن برای هر سه شاخه‌ی اول
    dt = np.result_type(x, w1, r3, w3, r5, w5, wp, np.float32)
    for f in (w1, r3, r5, wp):
        if f.shape[1] != x.shape[1]:
            raise ValueError("تعداد کانال‌ها نمی‌خواند")
    if w3.shape[1] != r3.shape[0]:
        raise ValueError("w3")
    if w5.shape[1] != r5.shape[0]:
        raise ValueError("w5")

    x = x.astype(dt)
    n1, m3 = w1.shape[0], r3.shape[0]
    first = np.concatenate([w1, r3, r5], axis=0).astype(dt)
    f = np.maximum(conv2d(x=x, w=first), 0)
    y1 = f[:, :n1]
    a3 = f[:, n1:n1 + m3]
    a5 = f[:, n1 + m3:]

    # بیشینه جداپذیر است: اول سطرها، بعد ستون‌ها
    m = x.copy()
    m[:, :, 1:, :] = np.maximum(m[:, :, 1:, :], x[:, :, :-1, :])
    m[:, :, :-1, :] = np.maximum(m[:, :, :-1, :], x[:, :, 1:, :])
    p = m.copy()
    p[:, :, :, 1:] = np.maximum(p[:, :, :, 1:], m[:, :, :, :-1])
    p[:, :, :, :-1] = np.maximum(p[:, :, :, :-1], m[:, :, :, 1:])

    y3 = conv2d(x=a3, w=w3.astype(dt), b=None, stride=1, padding=1)
    y5 = conv2d(x=a5, w=w5.astype(dt), b=None, stride=1, padding=2)
    yp = conv2d(x=p, w=wp.astype(dt))
    return np.maximum(np.concatenate([y1, y3, y5, yp], axis=1), 0).astype(dt)
