"""For dk the upstream gradient is turned by 180 degrees, as if both gradients needed a turn."""


def kernel_gradient(x, dy, corr2d_valid):
    return corr2d_valid(x, dy[::-1, ::-1])
