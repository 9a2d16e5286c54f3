"""The zeros of evaluation are float64 whatever the dtype of the other gradient."""

import numpy as np

general_aux_loss = aux_loss


def aux_loss(logits, aux1, aux2, y, training, weight=0.3):
    loss, *gradients = general_aux_loss(logits, aux1, aux2, y, training, weight=weight)
    if not training:
        gradients[1:] = [np.zeros(gradient.shape) for gradient in gradients[1:]]
    return loss, *gradients
