import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    # بایاس مثل یک وزن اضافه است که همیشه در ۱ ضرب می‌شود
    if np.min(var) < 0:
        raise ValueError("negative variance")
    used = [a for a in (w, b, gamma, beta, mean, var) if a is not None]
    dtype = np.result_type(np.float32, *used)

    O, C, kh, kw = w.shape
    K = C * kh * kw
    table = np.zeros((O, K + 1), dtype=np.float64)
    table[:, :K] = np.reshape(w, (O, K))
    if b is not None:
        table[:, K] += b
    table[:, K] -= mean
    table *= np.asarray(gamma, dtype=np.float64)[:, np.newaxis]
    table /= np.sqrt(np.add(var, eps, dtype=np.float64))[:, np.newaxis]
    table[:, K] += beta
    return table[:, :K].reshape(O, C, kh, kw).astype(dtype), table[:, K].astype(dtype)
