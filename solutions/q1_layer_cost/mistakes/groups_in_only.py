"""Checks the groups against the input channels alone."""


def check_groups(layer):
    if layer.c_in % layer.groups:
        raise ValueError
