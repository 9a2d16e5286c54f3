"""Shares of overlapping windows replace one another instead of adding up."""


def add_share(gradient, pixels, share):
    gradient[pixels] = share
