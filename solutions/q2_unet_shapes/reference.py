"""The shape of every map in a U-Net: down by pooling, up by doubling, with cropped skip connections, in whole numbers."""


def unet_shapes(h, w, c0, depth, mode="same"):
    """Follow the shapes (c, h, w) through a U-Net with `depth` poolings whose first stage makes `c0` channels.

    Returns (enc, bottleneck, dec): the shapes of the encoder stages before their pooling, from the first downwards; the
    shape of the bottleneck; and (concat, out, (crop_h, crop_w)) of the decoder stages, from the deepest upwards.
    Raises ValueError when h, w, c0 or depth is below 1, and when a map has no row or no column left.
    """
    check_sizes(h, w, c0)
    check_depth(depth)
    enc, size = go_down(input_size(h, w), c0, depth, mode)
    bottleneck = bottleneck_shape(size, c0, depth, mode)
    dec = go_up(bottleneck, enc, mode)
    check_encoder(enc, bottleneck)
    check_decoder(dec)
    return list_encoder(enc), write_shape(bottleneck), list_decoder(dec)


# What is refused


def check_sizes(h, w, c0):
    """Refuse an input without pixels and a first stage without channels."""
    if min(h, w, c0) < 1:
        raise ValueError("h, w and c0 must be at least 1")


def check_depth(depth):
    """Refuse a network without a pooling."""
    if depth < 1:
        raise ValueError("depth must be at least 1")


def check_encoder(enc, bottleneck):
    """Refuse an input of which the way down leaves nothing."""
    for shape in [*enc, bottleneck]:
        check_map(shape)


def check_decoder(dec):
    """Refuse an input of which the way up leaves nothing."""
    for concat, out, _ in dec:
        check_map(concat)
        check_map(out)


def check_map(shape):
    """Refuse a map without a row or without a column."""
    _, h, w = shape
    if min(h, w) < 1:
        raise ValueError("a map has no row or no column left")


# The three parts of the network


def go_down(size, c0, depth, mode):
    """Shapes of the encoder stages, and height and width after the last pooling."""
    enc = []
    for level in range(depth):
        stage = (level_channels(c0, level), *encoder_stage(size, mode))
        enc.append(kept(stage))
        size = pool(stage)
    return enc, size


def kept(stage):
    """Shape of the maps that are kept for the skip connection: those before the pooling."""
    return stage


def bottleneck_shape(size, c0, depth, mode):
    """Shape after the stage between the way down and the way up."""
    return (bottleneck_channels(c0, depth), *bottleneck_stage(size, mode))


def go_up(below, enc, mode):
    """What every decoder stage starts from, what it ends with and what is cropped, from the deepest upwards."""
    dec = []
    for skip in reversed(enc):
        up = (up_channels(below), *up_size(below, skip, mode))
        concat = (joined_channels(skip, up), *joined_size(skip, up))
        below = (stage_channels(concat, skip), *decoder_stage(concat, mode))
        dec.append((concat, below, crop(skip, up)))
    return dec


# Height and width


def input_size(h, w):
    """Height and width of the input."""
    return h, w


def encoder_stage(size, mode):
    """Height and width after a stage on the way down."""
    return convolve_twice(size, mode)


def bottleneck_stage(size, mode):
    """Height and width after the bottleneck."""
    return convolve_twice(size, mode)


def decoder_stage(concat, mode):
    """Height and width after a stage on the way up."""
    _, h, w = concat
    return convolve_twice((h, w), mode)


def convolve_twice(size, mode):
    """Height and width after the two convolutions of a stage."""
    return convolve(convolve(size, mode), mode)


def convolve(size, mode):
    """Height and width after one convolution."""
    h, w = size
    return convolve_side(h, mode), convolve_side(w, mode)


def convolve_side(side, mode):
    """Number of places of three taps along a side, which padding 1 keeps as it is."""
    return side - 2 if mode == "valid" else side


def pool(shape):
    """Height and width after the pooling."""
    _, h, w = shape
    return halve(h), halve(w)


def halve(side):
    """Number of whole pairs along a side."""
    return side // 2


def up_size(below, skip, mode):
    """Height and width after the up-convolution, whatever the skip connection holds."""
    _, h, w = below
    return 2 * h, 2 * w


def joined_size(skip, up):
    """Height and width of the concatenated maps: the skip connection is cropped to those that come from below."""
    _, h, w = up
    return h, w


def crop(skip, up):
    """Rows and columns that the skip connection loses altogether."""
    return skip[1] - up[1], skip[2] - up[2]


# Channels


def level_channels(c0, level):
    """Channels of an encoder stage: twice as many on each level."""
    return c0 * 2**level


def bottleneck_channels(c0, depth):
    """Channels of the bottleneck, one level below the last encoder stage."""
    return level_channels(c0, depth)


def up_channels(below):
    """Channels after the up-convolution: half of those below."""
    return below[0] // 2


def joined_channels(skip, up):
    """Channels of the concatenated maps."""
    return skip[0] + up[0]


def stage_channels(concat, skip):
    """Channels after a decoder stage: those of the encoder stage on the same level."""
    return skip[0]


# What is handed back


def list_encoder(enc):
    """The encoder stages from the first downwards."""
    return [write_shape(shape) for shape in enc]


def list_decoder(dec):
    """The decoder stages in the order in which the network runs."""
    return [(write_shape(concat), write_shape(out), cropped) for concat, out, cropped in dec]


def write_shape(shape):
    """Channels, height, width."""
    c, h, w = shape
    return c, h, w
