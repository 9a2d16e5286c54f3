"""Leaves the outputs at the bias until the whole kernel lies in the signal."""


def sum_taps(padded, kernel, dilation):
    zeros = tap_offset(kernel.shape[2] - 1, dilation)
    length = padded.shape[2] - zeros
    sums = start_sums((padded.shape[0], kernel.shape[0], length), padded.dtype)
    for m in range(kernel.shape[2]):
        first = tap_offset(m, dilation) + zeros
        sums[:, :, zeros:] += sum_channels(padded[:, :, first : first + max(0, length - zeros)], kernel[:, :, m])
    return sums
