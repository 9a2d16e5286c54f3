"""dk is computed from the gradient of the pooled map, without going back through the pooling."""


def kernel_gradient(x, dp, size):
    return correlate(x, dp)
