"""dk is divided by the number of output positions."""


def kernel_gradient(x, dy, corr2d_valid):
    return corr2d_valid(x, dy) / dy.size
