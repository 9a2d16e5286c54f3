# wrong: "b" everywhere
def answers():
    return {
        "picture_size": "b",
        "position_task": "b",
        "conv_count": "b",
        "bn_axes": "b",
        "bn_bias": "b",
        "drop_bias": "b",
        "eval_batch": "b",
        "fold_where": "b",
    }
