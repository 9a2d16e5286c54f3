"""dk comes out turned by 180 degrees."""


def kernel_gradient(x, dp, size):
    return correlate(x, spread(dp, size))[:, ::-1, ::-1]
