import numpy as np


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError("D must be at least one")
    dtype = np.result_type(K, np.float32)
    zero_row = np.zeros(K.shape[1], dtype)
    rows = [K[0].astype(dtype)]
    for row in K[1:]:
        # D-1 rows of zeros between two rows of K
        for _ in range(D - 1):
            rows.append(zero_row)
        rows.append(row.astype(dtype))
    return np.vstack(rows)
