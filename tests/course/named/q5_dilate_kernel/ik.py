import numpy as np


def dilate_kernel(K, D):
    """K_D = kron(I_D, K), cut to the right size"""
    if D < 1:
        raise ValueError("D")
    K = np.asarray(K).astype(np.result_type(K, np.float32))
    kh, kw = K.shape
    nothing = np.zeros_like(K)
    # I_D has D ones on its diagonal
    I_K = np.block([[K if a == b else nothing for b in range(D)] for a in range(D)])
    shape = 1 + (kh - 1) * D, 1 + (kw - 1) * D
    return I_K[: shape[0], : shape[1]].copy()
