"""Counts no multiply-adds for the reductions."""


def reduction_macs(module, reduction):
    return 0
