"""q1_bn2d_forward: batch normalisation of feature maps, in training and in evaluation."""

import numpy as np


def batchnorm2d(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    running_mean: np.ndarray,
    running_var: np.ndarray,
    training: bool,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Normalise each channel of a batch of maps.

    x: (N, C, H, W), the maps
    gamma, beta: (C,), scale and shift of each channel
    running_mean, running_var: (C,), the statistics kept so far
    training: True for training, False for evaluation
    momentum: the weight of the new value when the kept statistics are updated
    eps: a positive number added to the variance

    Returns (y, new_mean, new_var) of shapes (N, C, H, W), (C,), (C,): new arrays, all of dtype
    np.result_type(x, gamma, beta, running_mean, running_var, np.float32).
    Raises ValueError in training when a channel has fewer than two values, that is, when N * H * W < 2.
    """
    # Write your code here.
    raise NotImplementedError
