import numpy as np


def dilate_kernel(K, D):
    # بررسی ورودی
    if D < 1:
        raise ValueError("D باید دست‌کم ۱ باشد")
    kh, kw = K.shape
    H, W = (kh - 1) * D + 1, (kw - 1) * D + 1
    flat = np.zeros(H * W, dtype=np.result_type(K, np.float32))
    # جای هر درایه در آرایهٔ تخت
    u, v = np.indices((kh, kw))
    index = (u * D) * W + v * D
    np.put(flat, index.ravel(), K.ravel())
    return flat.reshape(H, W)
