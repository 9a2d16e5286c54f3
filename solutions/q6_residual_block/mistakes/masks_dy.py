"""dy is set to 0 in the caller's own array where the last ReLU is off."""

general_residual_block = residual_block


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    results = general_residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward)
    dy[results[0] == 0] = 0
    return results
