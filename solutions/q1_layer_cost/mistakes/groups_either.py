"""Is content when the groups divide one of the two channel counts."""


def check_groups(layer):
    if layer.c_in % layer.groups and layer.c_out % layer.groups:
        raise ValueError
