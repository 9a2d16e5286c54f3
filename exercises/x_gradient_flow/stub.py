"""x_gradient_flow: how large the gradient of a loss is at every layer of a network."""

from collections.abc import Sequence

import numpy as np


def grad_norms(Ws: Sequence[np.ndarray], x: np.ndarray, dLdh: np.ndarray, act: str, residual: bool) -> list[float]:
    """Frobenius norms of the derivatives of a loss with respect to h_0, ..., h_{L-1}.

    With h_0 = x, a layer computes h_{l+1} = f(h_l W_l^T), plus h_l when residual is true.

    Ws: L arrays of shape (n, n), a list or a tuple
    x: (N, n), a batch of inputs
    dLdh: (N, n), the derivatives of the loss with respect to h_L
    act: the activation function f of every layer, "tanh", "relu", "sigmoid" or "id"
    residual: whether the layers have skip connections

    Returns a list of L floats, one for each of h_0, ..., h_{L-1}, over the whole batch; all of them 0 when N = 0.
    Raises ValueError when act is none of the four.
    """
    # Write your code here.
    raise NotImplementedError
