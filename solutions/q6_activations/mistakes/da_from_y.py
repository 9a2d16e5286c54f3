"""The gradient of the slope is summed over dy times y, which holds the slope itself."""


def slope_gradient(x, dy, alpha):
    slopes = slopes_of(alpha, x, "prelu")
    return sum_of_channels(shares(x, dy) * slopes, alpha)
