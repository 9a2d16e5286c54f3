"""dgamma and dbeta are summed from dy that has been multiplied by gamma."""


def parameter_gradients(dy, gamma, x, deviations, normalised):
    upstream = scale(dy, gamma)
    return scale_gradient(upstream, x, deviations, normalised), shift_gradient(upstream)
