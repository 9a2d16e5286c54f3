"""The dtype of dx comes from k and dy alone, that of dk from x and dy alone."""


def conv_grads(x, k, dy, corr2d_valid):
    check_upstream(dy.shape, output_shape(x.shape, k.shape))
    return input_gradient(k, dy, corr2d_valid), kernel_gradient(x, dy, corr2d_valid)
