"""Concepts: the backward pass."""


def answers() -> dict[str, str]:
    """Return one letter, "a", "b", "c" or "d", for each question of the statement.

    Keys: rotation, padding_back, bias_gradient, pool_between,
          dense_bias, max_shared, unused_pixels, strided_kernel
    """
    # Write your code here.
    raise NotImplementedError
