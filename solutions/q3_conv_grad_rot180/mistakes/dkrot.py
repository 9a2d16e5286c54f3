"""dk comes out turned by 180 degrees."""


def kernel_gradient(x, dy, corr2d_valid):
    return corr2d_valid(x, dy)[::-1, ::-1]
