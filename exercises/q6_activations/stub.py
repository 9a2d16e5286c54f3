"""q6_activations: Leaky ReLU, PReLU and ELU, forward and backward."""

import numpy as np


def activation(
    x: np.ndarray, dy: np.ndarray, kind: str, alpha: float | np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray | None]:
    """Apply an activation function entry by entry and return its output and the gradients.

    x: (N, C, ...), two or more axes
    dy: the shape of x, the gradient of the loss with respect to the output
    kind: "leaky" or "prelu" (alpha * x where x <= 0), or "elu" (alpha * (e^x - 1) where x <= 0); x where x > 0
    alpha: a Python number for "leaky" and "elu"; an array of shape (C,) or (1,) for "prelu"

    Returns (y, dx, dalpha): y and dx of the shape of x; dalpha of the shape of alpha for "prelu", otherwise None. New
    arrays of dtype np.result_type(x, dy, alpha, np.float32) for "prelu", np.result_type(x, dy, np.float32) otherwise.
    At x = 0 the derivative of the negative side counts. Every entry of y and dx is right to 8 units in the last place.
    Raises ValueError when kind is none of the three.
    """
    # Write your code here.
    raise NotImplementedError
