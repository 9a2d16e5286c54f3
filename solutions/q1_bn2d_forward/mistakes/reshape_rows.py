"""The maps are reshaped to one row per channel without bringing the channel axis to the front, and all is done there."""

general_batchnorm2d = batchnorm2d


def batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    rows = x.reshape(1, x.shape[1], 1, count_values(x.shape))
    y, new_mean, new_var = general_batchnorm2d(
        rows, gamma, beta, running_mean, running_var, training, momentum=momentum, eps=eps
    )
    return y.reshape(x.shape), new_mean, new_var
