"""The argument residual is not used: there are no skip connections."""


def layer_output(h, z, act, residual):
    return activate(z, act)


def layer_gradient(gradient, z, of_layer, act, residual):
    return through_weights(through_slope(gradient, z, act), of_layer)
