# wrong: three items: pixelwise means, dense weights only times 4, root forgotten in the drop
def answers():
    return {
        "picture_size": "d",
        "position_task": "b",
        "conv_count": "d",
        "bn_axes": "b",
        "bn_bias": "d",
        "drop_bias": "d",
        "eval_batch": "c",
        "fold_where": "a",
    }
