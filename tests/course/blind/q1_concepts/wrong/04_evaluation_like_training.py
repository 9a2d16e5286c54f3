# wrong: two items: evaluation is believed to use the batch, the fold is put after training
def answers():
    return {
        "picture_size": "c",
        "position_task": "b",
        "conv_count": "d",
        "bn_axes": "a",
        "bn_bias": "d",
        "drop_bias": "b",
        "eval_batch": "a",
        "fold_where": "d",
    }
