"""Leaves the projection after the pooling out of the parameters."""


def list_convolutions(module):
    return [
        (1, module.c, module.n1),
        (1, module.c, module.r3),
        (3, channels_read(module, module.r3), module.n3),
        (1, module.c, module.r5),
        (5, channels_read(module, module.r5), module.n5),
    ]
