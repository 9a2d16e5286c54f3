"""Counts the comparisons of the pooling as if they were multiply-adds."""


def pooled_branch(module):
    pooling = count_positions(module) * module.c * count_taps(3) if module.pp else 0
    return pooling + conv_macs(module, 1, module.c, module.pp)
