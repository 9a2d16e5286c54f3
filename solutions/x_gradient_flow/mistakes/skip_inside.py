"""The skip connection ends before the activation function: f(z + h)."""


def forward(weights, x, act, residual):
    h, zs = x, []
    for of_layer in weights:
        z = pre_activation(h, of_layer)
        zs.append(add_skip(z, h) if residual else z)
        h = activate(zs[-1], act)
    return zs


def layer_gradient(gradient, z, of_layer, act, residual):
    dz = through_slope(gradient, z, act)
    return through_weights(dz, of_layer) + dz if residual else through_weights(dz, of_layer)
