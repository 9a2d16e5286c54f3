"""q3_tiny_cnn: a network of a convolution, an average pooling and a dense layer, forward and backward."""

import numpy as np


def tiny_forward(x: np.ndarray, k: np.ndarray, wf: np.ndarray, bf: np.ndarray) -> np.ndarray:
    """Run the network forward: convolution (stride 1, no padding), 2x2 average pooling with stride 2, dense layer.

    x: (C, H, W), one image
    k: (C, kh, kw), one filter
    wf: (M, P), the weights of the dense layer, P = (H-kh+1)/2 * (W-kw+1)/2; the pooled map enters row by row
    bf: (M,), its bias

    Returns z of shape (M,): a new array of dtype np.result_type(x, k, wf, bf, np.float32).
    Raises ValueError when H-kh+1 or W-kw+1 is odd.
    """
    # Write your code here.
    raise NotImplementedError


def tiny_backward(
    x: np.ndarray, k: np.ndarray, wf: np.ndarray, bf: np.ndarray, dz: np.ndarray
) -> dict[str, np.ndarray]:
    """Gradients of a loss with respect to everything that the output of the network is computed from.

    x, k, wf, bf: as in tiny_forward
    dz: (M,), the gradient of the loss with respect to z

    Returns a dict with the keys "dwf", "dbf", "dk", "dx": new arrays with the shapes of wf, bf, k and x, all of
    dtype np.result_type(x, k, wf, bf, dz, np.float32).
    Raises ValueError when H-kh+1 or W-kw+1 is odd.
    """
    # Write your code here.
    raise NotImplementedError
