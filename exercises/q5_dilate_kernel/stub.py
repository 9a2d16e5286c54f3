"""Dilated kernel by a Kronecker product."""

import numpy as np


def dilate_kernel(K: np.ndarray, D: int) -> np.ndarray:
    """Return the kernel that does without dilation what K does with dilation D.

    K  (kh, kw), float or integer, finite
    D  dilation, an int, at least 1

    Returns a new array ((kh-1)*D + 1, (kw-1)*D + 1) whose dtype is np.result_type(K, np.float32).
    Raises ValueError if D < 1.
    """
    # Write your code here.
    raise NotImplementedError
