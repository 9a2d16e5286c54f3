# wrong: two items: only the upsampled maps are counted, and one kernel for each channel
def answers():
    return {
        "even_sizes": "b",
        "valid_crop": "d",
        "concat_channels": "a",
        "unpooling": "a",
        "transposed_row": "c",
        "upsampling_weights": "a",
        "skip_role": "a",
        "output_padding": "b",
    }
