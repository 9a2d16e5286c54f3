"""The argument residual is not used: all layers have skip connections."""


def layer_output(h, z, act, residual):
    return add_skip(activate(z, act), h)


def layer_gradient(gradient, z, of_layer, act, residual):
    through = through_weights(through_slope(gradient, z, act), of_layer)
    return add_skip_gradient(through, gradient, z, act)
