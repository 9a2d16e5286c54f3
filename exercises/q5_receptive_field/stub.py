"""q5_receptive_field: what the outputs of every layer see of the picture."""

from collections.abc import Sequence


def receptive_field(layers: Sequence[Sequence[int]]) -> list[tuple[int, int, float]]:
    """Receptive field, jump and start after every layer, along one axis of the picture.

    layers: one (k, s, p, d) for each layer: kernel size, stride, padding on each side, dilation; possibly empty

    Returns a list of tuples (rf, jump, start), one for each layer; rf and jump are ints, start is a float.
    Raises ValueError when in some layer k, s or d is below 1.
    """
    # Write your code here.
    raise NotImplementedError
