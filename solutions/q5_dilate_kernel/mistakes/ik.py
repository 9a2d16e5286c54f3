"""Writes I (x) K: the kernel repeated along the diagonal."""

import numpy as np


def fill_blocks(K, block):
    return np.kron(np.eye(len(block), dtype=K.dtype), K)
