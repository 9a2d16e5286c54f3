# wrong: the last three questions are left out, the keys are missing
def answers():
    return {
        "rotation": "c",
        "padding_back": "a",
        "bias_gradient": "d",
        "pool_between": "b",
        "dense_bias": "d",
    }
