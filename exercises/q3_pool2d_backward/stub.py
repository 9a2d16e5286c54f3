"""q3_pool2d_backward: the backward pass of max pooling and of average pooling."""

import numpy as np


def pool2d_backward(dy: np.ndarray, x: np.ndarray, k: int, stride: int, kind: str = "max") -> np.ndarray:
    """Gradient of a loss with respect to the input of a pooling layer (square windows, no padding).

    dy: (N, C, Ho, Wo), the gradient of the loss with respect to the output of the pooling
    x: (N, C, H, W), the maps that went in
    k, stride: integers, at least 1; the window has k rows and k columns and fits into the map
    kind: "max" or "avg"; of several equal maxima in a window the first in row-major order is the winner

    Returns dx of shape (N, C, H, W): a new array of dtype np.result_type(dy, x, np.float32).
    Raises ValueError for any other kind, and when dy does not have the shape of the output of the forward pass.
    """
    # Write your code here.
    raise NotImplementedError
