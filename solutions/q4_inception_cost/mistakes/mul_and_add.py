"""Counts the products and the additions between them: n products need n - 1 additions."""


def count_macs(entries, weights):
    return entries * max(0, 2 * weights - 1)
