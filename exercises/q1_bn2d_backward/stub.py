"""q1_bn2d_backward: the backward pass of batch normalisation in training."""

import numpy as np


def batchnorm2d_backward(
    dy: np.ndarray,
    x: np.ndarray,
    gamma: np.ndarray,
    eps: float = 1e-5,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients of a loss with respect to the input, the scale and the shift of batch normalisation.

    dy: (N, C, H, W), the gradient of the loss with respect to the output
    x: (N, C, H, W), the maps that went in
    gamma: (C,), the scale of each channel
    eps: the positive number that was added to the variance

    Returns (dx, dgamma, dbeta) of shapes (N, C, H, W), (C,), (C,): new arrays, all of dtype
    np.result_type(dy, x, gamma, np.float32). For N = 0 dx is empty and dgamma and dbeta are zeros.
    Raises nothing: the arguments are always valid.
    """
    # Write your code here.
    raise NotImplementedError
