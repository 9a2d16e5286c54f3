"""Counts the addition of the bias as one more multiply-add for each output entry."""


def count_macs(entries, weights):
    return entries * (weights + 1)
