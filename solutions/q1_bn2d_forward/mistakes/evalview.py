"""In evaluation the caller's own running arrays are returned."""


def kept_after_evaluation(x, running_mean, running_var, momentum):
    return running_mean, running_var
