# wrong: two items: a bias before batch norm is believed to be without effect everywhere
def answers():
    return {
        "picture_size": "c",
        "position_task": "b",
        "conv_count": "d",
        "bn_axes": "a",
        "bn_bias": "a",
        "drop_bias": "a",
        "eval_batch": "c",
        "fold_where": "a",
    }
