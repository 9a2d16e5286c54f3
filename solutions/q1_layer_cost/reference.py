"""Parameters and multiply-adds of a two-dimensional convolution and of a dense layer, in whole numbers throughout."""


class Layer:
    """The arguments of `conv_cost`, by name."""

    def __init__(self, **arguments):
        self.__dict__.update(arguments)


def conv_cost(c_in, c_out, kh, kw, h, w, stride=1, padding=0, dilation=1, groups=1, bias=True):
    """Cost of a 2-D convolution on one image of height h and width w.

    Returns a dict with the keys "params", "macs", "h_out", "w_out"; every value is an int.
    Raises ValueError for any size below 1, padding below 0, groups that do not divide both channel counts,
    and a kernel that does not fit into the padded map.
    """
    layer = Layer(
        c_in=c_in, c_out=c_out, kh=kh, kw=kw, h=h, w=w,
        stride=stride, padding=padding, dilation=dilation, groups=groups, bias=bias,
    )  # fmt: skip
    check_sizes(layer)
    check_padding(layer)
    check_groups(layer)
    h_out, w_out = output_size(layer)
    check_output(h_out, w_out)
    return {
        "params": conv_weights(layer) + conv_biases(layer),
        "macs": conv_macs(layer),
        "h_out": h_out,
        "w_out": w_out,
    }


def dense_cost(n_in, n_out, bias=True):
    """Cost of a dense layer with n_in inputs and n_out outputs, for one image.

    Returns a dict with the keys "params", "macs"; every value is an int. Raises ValueError for a size below 1.
    """
    check_dense_sizes(n_in, n_out)
    return {
        "params": dense_weights(n_in, n_out) + dense_biases(n_in, n_out, bias),
        "macs": count_macs(n_out, n_in, bias),
    }


# What is refused


def check_sizes(layer):
    """Refuse channels, sides, steps and groups below 1."""
    sizes = (layer.c_in, layer.c_out, layer.kh, layer.kw, layer.h, layer.w, layer.stride, layer.dilation, layer.groups)
    if min(sizes) < 1:
        raise ValueError("channels, sides, stride, dilation and groups must be at least 1")


def check_padding(layer):
    """Refuse a negative padding."""
    if layer.padding < 0:
        raise ValueError("padding must not be negative")


def check_groups(layer):
    """Refuse groups that cannot all have the same size."""
    if layer.c_in % layer.groups or layer.c_out % layer.groups:
        raise ValueError("groups must divide the channels of the input and of the output")


def check_output(h_out, w_out):
    """Refuse a kernel that does not fit into the padded map."""
    if h_out < 1 or w_out < 1:
        raise ValueError("the kernel does not fit into the padded map")


def check_dense_sizes(n_in, n_out):
    """Refuse a dense layer without inputs or outputs."""
    if n_in < 1 or n_out < 1:
        raise ValueError("n_in and n_out must be at least 1")


# How large the output is


def output_size(layer):
    """Height and width of the output map."""
    return output_side(layer.h, layer.kh, layer), output_side(layer.w, layer.kw, layer)


def output_side(size, taps, layer):
    """Number of places of `taps` taps along a side of `size` pixels; 0 or less where they do not fit."""
    free = size + 2 * layer.padding - kernel_span(taps, layer.dilation)
    return floor_quotient(free, layer.stride) + 1


def kernel_span(taps, dilation):
    """Number of pixels from the first tap to the last, both included."""
    return dilation * (taps - 1) + 1


def floor_quotient(number, stride):
    """The greatest whole number of strides that is not greater than number / stride."""
    return number // stride


# What a convolution learns and computes


def channels_seen(layer):
    """Number of input channels that one filter sees: those of its group."""
    return layer.c_in // layer.groups


def filter_weights(layer):
    """Weights of one filter, and so products in one entry of the output."""
    return channels_seen(layer) * layer.kh * layer.kw


def conv_weights(layer):
    """Weights of all filters; every position of the map shares them."""
    return layer.c_out * filter_weights(layer)


def conv_biases(layer):
    """Biases of all filters."""
    return count_biases(layer.c_out, layer.bias)


def output_entries(layer):
    """Number of entries of the output for one image."""
    h_out, w_out = output_size(layer)
    return layer.c_out * h_out * w_out


def conv_macs(layer):
    """Multiply-adds of one forward pass over one image."""
    return count_macs(output_entries(layer), filter_weights(layer), layer.bias)


# What a dense layer learns


def dense_weights(n_in, n_out):
    """One weight for each pair of an input and an output."""
    return n_in * n_out


def dense_biases(n_in, n_out, bias):
    """One bias for each output; the inputs have none."""
    return count_biases(n_out, bias)


# What both kinds of layer have in common


def count_biases(outputs, bias):
    """One number for each filter or output, where the layer has a bias."""
    return outputs if bias else 0


def count_macs(entries, weights, bias):
    """Multiply-adds of `entries` sums of `weights` products each; adding a bias costs none."""
    return entries * weights
