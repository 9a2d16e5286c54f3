import numpy as np

# نرمال‌سازی دسته‌ای: هر کانال یک سطر می‌شود


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    dtype = np.result_type(x, gamma, beta, running_mean, running_var, np.float32)
    N, C, H, W = x.shape
    # (C, N*H*W)
    rows = np.transpose(x, (1, 0, 2, 3)).reshape(C, N * H * W).astype(np.float64)
    rm = np.array(running_mean, dtype=np.float64)
    rv = np.array(running_var, dtype=np.float64)

    if not training:
        # در حالت ارزیابی آمار دسته نقشی ندارد
        centre, spread = rm, rv
        nm, nv = rm, rv
    else:
        if rows.shape[1] <= 1:
            raise ValueError("batchnorm2d: at least 2 values per channel in training")
        centre = np.mean(rows, axis=1)
        spread = np.var(rows, axis=1, ddof=0)       # biased
        nm = (1 - momentum) * rm + momentum * centre
        nv = (1 - momentum) * rv + momentum * np.var(rows, axis=1, ddof=1)   # unbiased

    z = (rows - centre[:, None]) / np.sqrt(spread + eps)[:, None]
    z = z * np.asarray(gamma, dtype=np.float64)[:, None] + np.asarray(beta, dtype=np.float64)[:, None]
    y = z.reshape(C, N, H, W).transpose(1, 0, 2, 3)
    return y.astype(dtype), nm.astype(dtype), nv.astype(dtype)
