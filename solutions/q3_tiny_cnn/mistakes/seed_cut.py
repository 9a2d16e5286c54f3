"""dk is computed from the gradient of the pooled map, without going back through the pooling, and cut to the size of the kernel."""


def kernel_gradient(x, dp, size):
    kh, kw = x.shape[1] - size[0] + 1, x.shape[2] - size[1] + 1
    return correlate(x, dp)[:, :kh, :kw]
