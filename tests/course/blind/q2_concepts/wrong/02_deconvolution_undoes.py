# wrong: one item: the transposed convolution is believed to undo the convolution
def answers():
    return {
        "even_sizes": "b",
        "valid_crop": "d",
        "concat_channels": "c",
        "unpooling": "a",
        "transposed_row": "a",
        "upsampling_weights": "d",
        "skip_role": "a",
        "output_padding": "b",
    }
