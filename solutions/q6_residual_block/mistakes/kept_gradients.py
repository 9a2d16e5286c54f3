"""The gradients of the filters are added to those of the call before."""

general_residual_block = residual_block
kept = {}


def residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward):
    y, dx, dw1, dw2, dws = general_residual_block(x, w1, w2, ws, dy, conv2d, conv2d_backward)
    key = w1.shape, w2.shape, w1.tobytes()
    dw1, dw2 = kept[key] = (dw1 + kept[key][0], dw2 + kept[key][1]) if key in kept else (dw1, dw2)
    return y, dx, dw1.copy(), dw2.copy(), dws
