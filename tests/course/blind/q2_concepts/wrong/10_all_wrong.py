# wrong: every item is wrong
def answers():
    return {
        "even_sizes": "c",
        "valid_crop": "a",
        "concat_channels": "d",
        "unpooling": "b",
        "transposed_row": "d",
        "upsampling_weights": "a",
        "skip_role": "b",
        "output_padding": "c",
    }
