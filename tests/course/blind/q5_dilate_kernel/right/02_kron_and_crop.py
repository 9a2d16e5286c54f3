import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("dilation must be >= 1")
    dt = np.result_type(K, np.float32)
    # E has a single 1, at the top left
    E = np.zeros((D, D), dtype=dt)
    E[0, 0] = 1
    big = np.kron(K.astype(dt), E)          # (kh*D, kw*D)
    # the last D-1 rows and columns are only zeros
    rows = big.shape[0] - (D - 1)
    cols = big.shape[1] - (D - 1)
    return big[:rows, :cols].copy()


if __name__ == "__main__":
    print(dilate_kernel(np.array([[1, 2], [3, 4]]), 3))
