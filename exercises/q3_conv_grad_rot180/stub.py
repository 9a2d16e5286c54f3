"""q3_conv_grad_rot180: the two gradients of a convolution, computed by convolutions."""

from collections.abc import Callable

import numpy as np


def conv_grads(
    x: np.ndarray, k: np.ndarray, dy: np.ndarray, corr2d_valid: Callable[..., np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Gradients of a loss with respect to the map and the kernel of a convolution (stride 1, no padding).

    x: (H, W), the map that went in
    k: (kh, kw), the kernel
    dy: (H-kh+1, W-kw+1), the gradient of the loss with respect to the output
    corr2d_valid: a function corr2d_valid(a, b), handed to you, that slides the 2-D array b over the 2-D array a
                  wherever b lies inside a entirely; it alone may do the sums

    Returns (dx, dk) of shapes (H, W), (kh, kw): new arrays, both of dtype np.result_type(x, k, dy, np.float32).
    Raises ValueError when dy does not have the shape of the output.
    """
    # Write your code here.
    raise NotImplementedError
