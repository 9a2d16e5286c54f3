import numpy as np


def _spread_columns(A, D):
    # D zeros behind every column, those behind the last one are not needed
    columns = []
    for j in range(A.shape[1]):
        columns.append(A[:, j])
        if j < A.shape[1] - 1:
            columns += [np.zeros(A.shape[0], A.dtype)] * D
    return np.stack(columns, axis=1)


def dilate_kernel(K, D):
    if D < 1:
        raise ValueError(f"bad dilation {D}")
    A = K.astype(np.result_type(K, np.float32))
    return _spread_columns(_spread_columns(A, D).T, D).T
