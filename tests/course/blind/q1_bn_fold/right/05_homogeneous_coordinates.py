import numpy as np


def _affine_matrix(A, t):
    """(A, t) -> the matrix [[A, t], [0, 1]]"""
    rows, cols = A.shape
    M = np.zeros((rows + 1, cols + 1))
    M[:rows, :cols] = A
    M[:rows, cols] = t
    M[rows, cols] = 1
    return M


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if not np.all(var >= 0):
        raise ValueError("var must be >= 0")
    dtype = np.result_type(*(a for a in (w, b, gamma, beta, mean, var) if a is not None), np.float32)
    O = len(w)
    std = np.sqrt(np.array(var, dtype=float) + eps)
    eye = np.eye(O)

    conv = _affine_matrix(np.array(w, dtype=float).reshape(O, -1),
                          0 if b is None else np.array(b, dtype=float))
    centre = _affine_matrix(eye, -np.array(mean, dtype=float))
    scale = _affine_matrix(eye * (np.array(gamma, dtype=float) / std), 0)
    shift = _affine_matrix(eye, np.array(beta, dtype=float))

    total = shift @ (scale @ (centre @ conv))
    w_folded = total[:O, :-1].reshape(w.shape).astype(dtype)
    b_folded = total[:O, -1].astype(dtype)
    return w_folded, b_folded
