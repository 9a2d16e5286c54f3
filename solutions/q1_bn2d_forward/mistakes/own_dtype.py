"""Each result comes in the dtype of its own array: integers are cut off."""

general_batchnorm2d = batchnorm2d


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    y, new_mean, new_var = general_batchnorm2d(
        x, gamma, beta, running_mean, running_var, training, momentum=momentum, eps=eps
    )
    return y.astype(x.dtype), new_mean.astype(running_mean.dtype), new_var.astype(running_var.dtype)
