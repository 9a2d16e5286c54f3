"""dy is multiplied by gamma first, and the gradients of scale and shift are summed from the product."""


def parameter_gradients(dy, gamma, x, normalised):
    scaled = through_scale(dy, gamma)
    return scale_gradient(scaled, x, normalised), shift_gradient(scaled)
