"""q1_bn_fold: one convolution in place of a convolution followed by batch normalisation."""

import numpy as np


def fold_bn(
    w: np.ndarray,
    b: np.ndarray | None,
    gamma: np.ndarray,
    beta: np.ndarray,
    mean: np.ndarray,
    var: np.ndarray,
    eps: float = 1e-5,
) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias of the convolution that replaces a convolution and batch normalisation in evaluation.

    w: (O, C, kh, kw), the filters of the convolution
    b: (O,), its bias, or None
    gamma, beta: (O,), scale and shift of the batch normalisation
    mean, var: (O,), the statistics that it has remembered
    eps: the positive number that it adds to the variance

    Returns (w_folded, b_folded) of shapes (O, C, kh, kw), (O,): new arrays, both of dtype
    np.result_type(w, b, gamma, beta, mean, var, np.float32) (without b when it is None).
    Raises ValueError when an entry of var is negative.
    """
    # Write your code here.
    raise NotImplementedError
