"""Neighbouring windows lie one pixel apart, whatever the stride."""


def pixels_at(maps, place, k, positions, stride):
    u, v = divmod(place, k)
    return maps[:, :, u : u + positions[0], v : v + positions[1]]
