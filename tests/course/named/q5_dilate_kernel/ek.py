"""K_D with the Kronecker product: E has one 1 in the corner."""
import numpy as np


def dilate_kernel(K, D):
    if not D >= 1:
        raise ValueError("dilation < 1")
    m, n = K.shape
    out_type = np.result_type(K, np.float32)

    e = np.zeros(D, dtype=out_type)
    e[0] = 1
    E = np.outer(e, e)

    # kron with einsum: block (a, b) is E[a, b] * K
    product = np.einsum("ab,uv->aubv", E, K.astype(out_type)).reshape(D * m, D * n)
    # فقط تا آخرین درایه لازم است
    return np.array(product[: D * m - D + 1, : D * n - D + 1])
