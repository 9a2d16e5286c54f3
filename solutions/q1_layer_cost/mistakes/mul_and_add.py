"""Counts the products and the additions between them: n products need n - 1 additions."""


def count_macs(entries, weights, bias):
    return entries * (2 * weights - 1)
