# wrong: four items wrong
def answers():
    return {
        "even_sizes": "c",
        "valid_crop": "b",
        "concat_channels": "c",
        "unpooling": "b",
        "transposed_row": "c",
        "upsampling_weights": "d",
        "skip_role": "a",
        "output_padding": "a",
    }
