"""Checks the groups against the output channels alone."""


def check_groups(layer):
    if layer.c_out % layer.groups:
        raise ValueError
