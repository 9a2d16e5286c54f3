"""For windows of one pixel that touch one another, dy itself is returned."""


def pool2d_backward(dy, x, k, stride, kind="max"):
    check_kind(kind)
    check_upstream(dy.shape, output_shape(x.shape, k, stride))
    dy = to_dtype(dy, result_dtype(dy, x))
    if dy.shape == x.shape and k == 1:
        return dy
    return max_gradient(dy, x, k, stride) if kind == "max" else mean_gradient(dy, x, k, stride)
