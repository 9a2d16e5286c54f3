"""Counts in 64-bit integers, which wrap around."""


def wrap(count):
    return (count + 2**63) % 2**64 - 2**63


def count_macs(entries, weights):
    return wrap(entries * weights)


def add_branches(macs):
    return wrap(sum(macs))


def naive_macs(module):
    return wrap(sum(conv_macs(module, side, module.c, filters) for side, filters in list_naive(module)))
