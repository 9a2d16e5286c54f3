# wrong: "a" everywhere
def answers():
    return {
        "even_sizes": "a",
        "valid_crop": "a",
        "concat_channels": "a",
        "unpooling": "a",
        "transposed_row": "a",
        "upsampling_weights": "a",
        "skip_role": "a",
        "output_padding": "a",
    }
