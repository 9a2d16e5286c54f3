"""In training too the batch is normalised with what was remembered before it came."""

general_batchnorm2d = batchnorm2d


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    y, new_mean, new_var = general_batchnorm2d(
        x, gamma, beta, running_mean, running_var, training, momentum=momentum, eps=eps
    )
    if training:
        y, _, _ = general_batchnorm2d(x, gamma, beta, running_mean, running_var, False, momentum=momentum, eps=eps)
    return y, new_mean, new_var
