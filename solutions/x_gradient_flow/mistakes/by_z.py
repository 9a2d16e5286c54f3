"""The derivatives are taken with respect to the pre-activations."""


def backward(weights, zs, dLdh, act, residual):
    gradient, found = dLdh, []
    for layer in range(len(weights) - 1, -1, -1):
        found.append(through_slope(gradient, zs[layer], act))
        gradient = layer_gradient(gradient, zs[layer], weights[layer], act, residual)
    return in_order(found)
