# wrong: one answer is "e", which is no option, and one key is misspelt
def answers():
    return {
        "even_sizes": "b",
        "valid_crop": "d",
        "concat_channels": "c",
        "unpooling": "a",
        "transposed_row": "c",
        "upsampling_weights": "d",
        "skip_role": "e",
        "outputpadding": "b",
    }
