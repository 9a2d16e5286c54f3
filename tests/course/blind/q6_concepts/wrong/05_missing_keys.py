# wrong: only three questions answered
def answers():
    return {
        "chain_product": "c",
        "layer_step": "a",
        "why_two": "b",
    }
