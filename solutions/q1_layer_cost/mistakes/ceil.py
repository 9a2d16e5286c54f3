"""Rounds the number of strides up."""


def floor_quotient(number, stride):
    return -(-number // stride)
