"""Leaves the reductions out of the parameters."""


def list_convolutions(module):
    return [
        (1, module.c, module.n1),
        (3, channels_read(module, module.r3), module.n3),
        (5, channels_read(module, module.r5), module.n5),
        (1, module.c, module.pp),
    ]
