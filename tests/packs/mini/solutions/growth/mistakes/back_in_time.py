"""Takes negative numbers of periods."""


def check_periods(periods):
    pass
