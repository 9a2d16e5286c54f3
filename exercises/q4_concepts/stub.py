"""q4_concepts: architectures."""


def answers() -> dict[str, str]:
    """Return one letter, "a", "b", "c" or "d", for each question of the statement.

    Keys: dense_channels, residual_sum, dense_gradient, squeeze_saving,
          module_width, helper_heads, offset_count, offset_gradient
    """
    # Write your code here.
    raise NotImplementedError
