# right: capital letters
def answers():
    return {
        "picture_size": "C",
        "position_task": "B",
        "conv_count": "D",
        "bn_axes": "A",
        "bn_bias": "D",
        "drop_bias": "B",
        "eval_batch": "C",
        "fold_where": "A",
    }
