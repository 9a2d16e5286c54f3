"""The kernel is rotated by 180 degrees in the forward pass, and the backward pass goes along."""


def kernel_on_map(k):
    return k[:, ::-1, ::-1]


def kernel_gradient(x, dp, size):
    return correlate(x, spread(dp, size))[:, ::-1, ::-1]
