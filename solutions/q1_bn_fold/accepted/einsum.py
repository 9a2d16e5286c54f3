"""One line for each result, by einsum; the bias is multiplied out."""

import numpy as np


def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    if (np.asarray(var) < 0).any():
        raise ValueError("negative variance")
    given = [w, gamma, beta, mean, var] if b is None else [w, gamma, beta, mean, var, b]
    kind = np.result_type(*given, np.float32)
    w, gamma, beta, mean, var, *rest = (np.array(a, dtype=kind) for a in given)
    s = gamma * (var + eps) ** -0.5
    b_folded = beta - mean * s
    for bias in rest:
        b_folded = b_folded + bias * s
    return np.einsum("o,ocij->ocij", s, w).astype(kind), b_folded.astype(kind)
