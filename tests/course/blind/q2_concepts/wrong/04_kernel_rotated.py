# wrong: two items: kernel rotated when it is put down, unpooling into the upper left corner
def answers():
    return {
        "even_sizes": "b",
        "valid_crop": "d",
        "concat_channels": "c",
        "unpooling": "c",
        "transposed_row": "b",
        "upsampling_weights": "d",
        "skip_role": "a",
        "output_padding": "b",
    }
