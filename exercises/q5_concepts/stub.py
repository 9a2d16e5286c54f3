"""Concepts: dilation, receptive fields and masks."""


def answers() -> dict[str, str]:
    """Return one letter, "a", "b", "c" or "d", for each question of the statement.

    Keys: dilation_reads, gain_and_size, kron_order, receptive_field,
          mask_cost, blind_spot, mask_order, causality
    """
    # Write your code here.
    raise NotImplementedError
