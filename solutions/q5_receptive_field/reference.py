"""Receptive field, jump and start of every layer, each from those of the layer before it."""


def receptive_field(layers):
    """Receptive field, jump and start after every layer, along one axis of the picture.

    layers: a list or tuple of (k, s, p, d). Returns a list of tuples (rf: int, jump: int, start: float), one for each
    layer. Raises ValueError when in some layer k, s or d is below 1.
    """
    check_layers(layers)
    view = look_at_pixel()
    fields = start_fields()
    for layer in read_layers(layers):
        view = look_through(view, layer)
        fields.append(report(view))
    return fields


# What is refused


def check_layers(layers):
    """Refuse a layer, wherever it stands, whose kernel, stride or dilation is below 1."""
    for k, s, _, d in layers:
        check_kernel(k)
        check_stride(s)
        check_dilation(d)


def check_kernel(k):
    """Refuse a kernel without a tap."""
    if k < 1:
        raise ValueError("the kernel size must be at least 1")


def check_stride(s):
    """Refuse a stride below 1."""
    if s < 1:
        raise ValueError("the stride must be at least 1")


def check_dilation(d):
    """Refuse a dilation below 1."""
    if d < 1:
        raise ValueError("the dilation must be at least 1")


# The way through the network


def read_layers(layers):
    """The layers in the order in which the picture passes through them."""
    return layers


def start_fields():
    """A list without an entry."""
    return []


def look_at_pixel():
    """Receptive field, jump and start of the picture itself."""
    return 1, 1, 0.0


def look_through(view, layer):
    """Receptive field, jump and start after a layer, from those before it."""
    rf, jump, start = view
    k, s, p, d = layer
    steps = kernel_steps(k, d)
    return widen(rf, jump, steps, s, p), spread(jump, k, s, d), shift(start, jump, k, s, p, d)


def kernel_steps(k, d):
    """Number of places from the first tap of a kernel to its last."""
    return (k - 1) * d


def widen(rf, jump, steps, s, p):
    """The receptive field: that of one entry, and the way from the entry under the first tap to that under the last."""
    return rf + steps * jump


def spread(jump, k, s, d):
    """The jump: s entries of the map before."""
    return jump * s


def shift(start, jump, k, s, p, d):
    """The start: from entry 0 of the map before to the middle of the kernel."""
    return start + middle_tap(k, d, p) * jump


def middle_tap(k, d, p):
    """The place of the middle of output 0's kernel in the map before."""
    return kernel_steps(k, d) / 2 - p


def report(view):
    """The three numbers as they are returned."""
    return view
