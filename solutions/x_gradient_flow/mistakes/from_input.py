"""Every skip connection starts from the input of the network instead of its own layer's."""


def forward(weights, x, act, residual):
    h, zs = x, []
    for of_layer in weights:
        zs.append(pre_activation(h, of_layer))
        h = activate(zs[-1], act) + x if residual else activate(zs[-1], act)
    return zs


def backward(weights, zs, dLdh, act, residual):
    gradient, to_x, found = dLdh, 0, []
    for layer in range(len(weights) - 1, -1, -1):
        to_x = to_x + gradient if residual else 0
        gradient = through_weights(through_slope(gradient, zs[layer], act), weights[layer])
        found.append(gradient + to_x if layer == 0 else gradient)
    return in_order(found)
