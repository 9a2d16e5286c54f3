# wrong: three items: divisible by 8 is enough, weights bring the place back, output padding at both ends
def answers():
    return {
        "even_sizes": "a",
        "valid_crop": "d",
        "concat_channels": "c",
        "unpooling": "a",
        "transposed_row": "c",
        "upsampling_weights": "d",
        "skip_role": "d",
        "output_padding": "d",
    }
