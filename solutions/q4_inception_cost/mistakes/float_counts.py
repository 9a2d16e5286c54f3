"""Multiplies in double precision, which holds no more than 53 bits of the count."""


def count_macs(entries, weights):
    return int(float(entries) * float(weights))
