"""q1_layer_cost: parameters and multiply-adds of a convolution and of a dense layer."""


def conv_cost(
    c_in: int,
    c_out: int,
    kh: int,
    kw: int,
    h: int,
    w: int,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
    groups: int = 1,
    bias: bool = True,
) -> dict[str, int]:
    """Cost of a 2-D convolution on one image of height h and width w.

    c_in, c_out: channels of the input and of the output; kh, kw: height and width of the kernel.

    Returns a dict with the keys "params", "macs", "h_out", "w_out"; every value is an int.
    Raises ValueError for c_in, c_out, kh, kw, h, w, stride, dilation or groups below 1, for padding below 0,
    when groups does not divide both c_in and c_out, and when h_out or w_out would be below 1.
    """
    # Write your code here.
    raise NotImplementedError


def dense_cost(n_in: int, n_out: int, bias: bool = True) -> dict[str, int]:
    """Cost of a dense layer with n_in inputs and n_out outputs, for one image.

    Returns a dict with the keys "params", "macs"; every value is an int.
    Raises ValueError for n_in or n_out below 1.
    """
    # Write your code here.
    raise NotImplementedError
