"""Evaluation brings the remembered statistics up to date as training does."""


def kept_after_evaluation(x, running_mean, running_var, momentum):
    share = 1 / count_values(x.shape)  # an empty batch raises, whatever a student's variance gives there
    mean = by_channel(x).sum(axis=1) * share
    return blend(running_mean, mean, momentum), blend(running_var, kept_variance(x), momentum)
