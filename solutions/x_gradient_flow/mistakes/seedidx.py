"""The derivative of f is taken at the next layer's pre-activation."""


def backward(weights, zs, dLdh, act, residual):
    gradient, found = dLdh, []
    for layer in range(len(weights) - 1, -1, -1):
        z = zs[min(layer + 1, len(zs) - 1)]
        gradient = layer_gradient(gradient, z, weights[layer], act, residual)
        found.append(gradient)
    return in_order(found)
