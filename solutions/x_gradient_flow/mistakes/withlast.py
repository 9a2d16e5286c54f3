"""The norm of dLdh stands at the end of the list too."""


def backward(weights, zs, dLdh, act, residual):
    gradient, found = dLdh, [dLdh]
    for layer in range(len(weights) - 1, -1, -1):
        gradient = layer_gradient(gradient, zs[layer], weights[layer], act, residual)
        found.append(gradient)
    return in_order(found)
