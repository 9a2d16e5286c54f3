"""q6_sensitivities: derivatives of a loss with respect to all pre-activations of a network."""

from collections.abc import Sequence

import numpy as np


def sensitivities(
    Ws: Sequence[np.ndarray], bs: Sequence[np.ndarray], x: np.ndarray, dLda: np.ndarray, act: str
) -> list[np.ndarray]:
    """Derivatives of the loss with respect to the pre-activations z_l = W_l a_{l-1} + b_l, where a_l = f(z_l), a_0 = x.

    Ws: L arrays, W_l of shape (n_l, n_{l-1}); bs: L arrays, b_l of shape (n_l,); lists or tuples
    x: (n_0,), one input
    dLda: (n_L,), derivatives of the loss with respect to the outputs a_L of the last layer
    act: the activation function f of every layer, "tanh", "relu", "sigmoid" or "id"

    Returns a list of L new arrays s_1, ..., s_L, s_l of shape (n_l,), all of dtype
    np.result_type(x, dLda, *Ws, *bs, np.float32).
    Raises ValueError when act is none of the four.
    """
    # Write your code here.
    raise NotImplementedError
