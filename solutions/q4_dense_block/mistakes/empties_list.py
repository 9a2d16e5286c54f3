"""Takes the weights out of the caller's list one by one."""


def dense_block(x, weights, conv2d):
    check_channels(x, weights)
    check_sides(weights)
    dtype = result_dtype(x, weights)
    features = [bring(x, dtype)]
    while weights:
        w = weights.pop(0)
        features = keep(features, new_maps(features, bring(w, dtype), conv2d))
    return block_output(features, dtype)
