"""x_group_norm: group normalisation, forward and backward."""

import numpy as np


def group_norm(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, groups: int, dy: np.ndarray, eps: float = 1e-5
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Normalise every group of channels of every image, and return the gradients of a loss.

    x: (N, C, ...), two or more axes
    gamma, beta: (C,), scale and shift of each channel
    groups: the number of groups of consecutive channels, divides C
    dy: the shape of x, the gradient of the loss with respect to the output
    eps: a positive number added to the (biased) variance

    Returns (y, dx, dgamma, dbeta): y and dx of the shape of x, dgamma and dbeta of shape (C,); new arrays, all of dtype
    np.result_type(x, gamma, beta, dy, np.float32).
    Raises ValueError when groups < 1 or groups does not divide C.
    """
    # Write your code here.
    raise NotImplementedError
