def answers():
    return {
        "even_sizes": "b",
        "valid_crop": "d",
        "concat_channels": "c",
        "unpooling": "a",
        "transposed_row": "c",
        "upsampling_weights": "d",
        "skip_role": "a",
        "output_padding": "b",
    }
