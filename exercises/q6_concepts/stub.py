"""q6_concepts: learning in deep networks."""


def answers() -> dict[str, str]:
    """Return one letter, "a", "b", "c" or "d", for each question of the statement.

    Keys: chain_product, layer_step, slope_bound, he_spread,
          why_two, dead_unit, prelu_slope, skip_gradient
    """
    # Write your code here.
    raise NotImplementedError
