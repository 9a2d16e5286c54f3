"""On the way back ReLU acts on the gradient: negative sensitivities become 0, whatever the pre-activation was."""

import numpy as np


def backward(Ws, zs, dLda, act):
    s = through_last(numbers(dLda), zs[-1], act)
    found = [s]
    for layer in range(len(Ws) - 2, -1, -1):
        pulled = through_weights(weights_between(Ws, layer), s)
        s = np.maximum(pulled, 0) if act == "relu" else through_slope(pulled, slope_between(zs, layer, act))
        found.append(s)
    return in_order(found)
