"""The variance is the mean of the squares minus the square of the mean, which loses digits when the mean is large."""


def group_norm(x, gamma, beta, groups, dy, eps=1e-5):
    check_groups(x.shape, groups)
    dtype = result_dtype(x, gamma, beta, dy)
    x, gamma, beta, dy = (to_dtype(array, dtype) for array in (x, gamma, beta, dy))
    deviations = centre(x, groups)
    divisor = root(average(x**2, groups) - average(x, groups) ** 2, eps)
    normalised = normalise(deviations, divisor)
    y = scale_and_shift(normalised, gamma, beta)
    dx = input_gradient(dy, gamma, normalised, divisor, groups)
    return y, dx, *parameter_gradients(dy, gamma, x, deviations, normalised)
