"""Every position has a mean and a variance of its own: all means run over the batch only."""


def average(values):
    return values.sum(axis=0, keepdims=True) / max(1, len(values))
