"""Counts the addition of the bias as one more multiply-add for each output entry."""


def count_macs(entries, weights, bias):
    return entries * (weights + 1) if bias else entries * weights
