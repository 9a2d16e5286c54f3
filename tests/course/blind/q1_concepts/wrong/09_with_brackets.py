# wrong: the letters are written with a bracket, as on paper, so none of them is an option
def answers():
    return {
        "picture_size": "c)",
        "position_task": "b)",
        "conv_count": "d)",
        "bn_axes": "a)",
        "bn_bias": "d)",
        "drop_bias": "b)",
        "eval_batch": "c)",
        "fold_where": "a)",
    }
