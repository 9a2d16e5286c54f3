"""Divides in floating point and cuts the decimals off, which rounds negative numbers up."""


def floor_quotient(number, stride):
    return int(number / stride)
