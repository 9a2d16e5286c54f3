"""Exchanges the shares of the two rows, not of the two columns."""


def sample(maps, rows, columns):
    sums = start_sums((maps.shape[0], rows.size))
    (top, above), (bottom, below) = neighbours(rows, maps.shape[1])
    for i, row_share in ((top, below), (bottom, above)):
        for j, column_share in neighbours(columns, maps.shape[2]):
            share = joint_share(row_share, column_share)
            sums += share * read_pixels(maps, i, j)
    return sums
