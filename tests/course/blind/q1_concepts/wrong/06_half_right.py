# wrong: four items wrong
def answers():
    return {
        "picture_size": "a",
        "position_task": "a",
        "conv_count": "d",
        "bn_axes": "a",
        "bn_bias": "d",
        "drop_bias": "b",
        "eval_batch": "d",
        "fold_where": "b",
    }
