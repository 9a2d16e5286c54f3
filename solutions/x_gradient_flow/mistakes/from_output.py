"""The derivatives of tanh and sigmoid are taken from the output of the layer, which includes the skip connection."""


def forward(weights, x, act, residual):
    h, pairs = x, []
    for of_layer in weights:
        z = pre_activation(h, of_layer)
        h = layer_output(h, z, act, residual)
        pairs.append((z, h))
    return pairs


def layer_gradient(gradient, z, of_layer, act, residual):
    z, h = z
    slopes = {"tanh": 1 - h**2, "sigmoid": h * (1 - h)}.get(act, slope(z, act))
    through = through_weights(gradient * slopes, of_layer)
    return add_skip_gradient(through, gradient, z, act) if residual else through
