# wrong: every item is wrong
def answers():
    return {
        "picture_size": "d",
        "position_task": "c",
        "conv_count": "a",
        "bn_axes": "b",
        "bn_bias": "a",
        "drop_bias": "c",
        "eval_batch": "d",
        "fold_where": "b",
    }
