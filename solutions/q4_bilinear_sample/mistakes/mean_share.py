"""Averages the shares of the two directions."""


def joint_share(row_share, column_share):
    return (row_share + column_share) / 2
