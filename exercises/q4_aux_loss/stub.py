"""q4_aux_loss: cross-entropy of a main and two auxiliary classifiers, with its gradients."""

import numpy as np


def aux_loss(
    logits: np.ndarray,
    aux1: np.ndarray,
    aux2: np.ndarray,
    y: np.ndarray,
    training: bool,
    weight: float = 0.3,
) -> tuple[float, np.ndarray, np.ndarray, np.ndarray]:
    """Mean cross-entropy of the main classifier, in training plus weight times that of each auxiliary one.

    logits, aux1, aux2: (N, K), outputs before softmax, up to 1e4 in absolute value
    y: (N,), labels from 0 to K-1
    training: in evaluation (False) the auxiliary classifiers are not used
    weight: a number from 0 to 1

    Returns (loss, dlogits, daux1, daux2): a scalar and three new arrays (N, K) of dtype
    np.result_type(logits, aux1, aux2, np.float32), the gradients of the loss; daux1 and daux2 are zeros in evaluation.
    Raises ValueError when a label is out of range or N is 0.
    """
    # Write your code here.
    raise NotImplementedError
