"""Concepts: U-Net and the ways to enlarge a map."""


def answers() -> dict[str, str]:
    """Return one letter, "a", "b", "c" or "d", for each question of the statement.

    Keys: even_sizes, valid_crop, concat_channels, unpooling,
          transposed_row, upsampling_weights, skip_role, output_padding
    """
    # Write your code here.
    raise NotImplementedError
