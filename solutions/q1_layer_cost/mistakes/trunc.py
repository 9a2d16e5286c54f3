"""Cuts the decimals off, which rounds negative numbers up."""


def floor_quotient(number, stride):
    return -(-number // stride) if number < 0 else number // stride
