"""Thinks that unpooling learns."""


def upsampling_weights():
    return "b"
