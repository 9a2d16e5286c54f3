# wrong: two keys missing (one misspelt), one item wrong
def answers():
    return {
        "chain_product": "c",
        "layer_step": "a",
        "slope_bound": "b",
        "why_two": "d",
        "prelu_slope": "d",
        "skip_gradient": "a",
        "deadunit": "c",
    }
