"""Capital letters, keys in another order, made from pairs."""


def answers():
    pairs = "output_padding B, skip_role A, upsampling_weights D, transposed_row C, unpooling A, concat_channels C, valid_crop D, even_sizes B"
    return dict(pair.split() for pair in pairs.split(", "))
