# wrong: the letters are written with a bracket, as on paper, so none of them is an option
def answers():
    return {
        "chain_product": "c)",
        "layer_step": "a)",
        "slope_bound": "b)",
        "he_spread": "d)",
        "why_two": "b)",
        "dead_unit": "c)",
        "prelu_slope": "d)",
        "skip_gradient": "a)",
    }
