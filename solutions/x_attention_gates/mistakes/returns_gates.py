"""squeeze_excite returns the gates instead of the maps."""


def scale_channels(x, gates):
    return gates
