# wrong: one item: running_mean moves by the whole 5 (momentum forgotten)
def answers():
    return {
        "picture_size": "c",
        "position_task": "b",
        "conv_count": "d",
        "bn_axes": "a",
        "bn_bias": "b",
        "drop_bias": "b",
        "eval_batch": "c",
        "fold_where": "a",
    }
