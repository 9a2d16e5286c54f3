"""Concepts: the cost of layers and batch normalisation."""


def answers() -> dict[str, str]:
    """Return one letter, "a", "b", "c" or "d", for each question of the statement.

    Keys: picture_size, position_task, conv_count, bn_axes,
          bn_bias, drop_bias, eval_batch, fold_where
    """
    # Write your code here.
    raise NotImplementedError
