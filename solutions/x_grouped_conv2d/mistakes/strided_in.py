"""Deals the channels out to the groups like cards: group q reads the channels q, q + groups, q + 2·groups, …"""


def split_channels(maps, groups):
    n, c, h, w = maps.shape
    return maps.reshape(n, c // groups, groups, h, w).swapaxes(1, 2)
