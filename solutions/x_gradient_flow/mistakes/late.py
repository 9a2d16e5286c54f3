"""The list is one layer late: it begins with h_1 and ends with h_L."""


def backward(weights, zs, dLdh, act, residual):
    gradient, found = dLdh, []
    for layer in range(len(weights) - 1, -1, -1):
        found.append(gradient)
        gradient = layer_gradient(gradient, zs[layer], weights[layer], act, residual)
    return in_order(found)
