"""Evaluation brings the remembered statistics up to date as training does."""


def kept_after_evaluation(x, running_mean, running_var, momentum):
    return kept_after_training(x, running_mean, running_var, momentum)
