import numpy as np


def fold_bn(
    w: np.ndarray,
    b,
    gamma: np.ndarray,
    beta: np.ndarray,
    mean: np.ndarray,
    var: np.ndarray,
    eps: float = 1e-5,
):
    if b is None:
        dtype = np.result_type(w, gamma, beta, mean, var, np.float32)
        b = np.zeros(w.shape[0], dtype=dtype)
    else:
        dtype = np.result_type(w, b, gamma, beta, mean, var, np.float32)

    w64, b64, g64, be64, m64, v64 = [np.asarray(a, dtype=np.float64)
                                     for a in (w, b, gamma, beta, mean, var)]
    if v64.min() < 0:
        raise ValueError(f"variance must not be negative, found {v64.min()}")

    inv = 1.0 / np.sqrt(v64 + eps)
    wf = np.einsum("ocuv,o,o->ocuv", w64, g64, inv)
    bf = np.einsum("o,o,o->o", b64 - m64, g64, inv) + be64
    return wf.astype(dtype), bf.astype(dtype)
