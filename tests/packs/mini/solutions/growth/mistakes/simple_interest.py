"""Pays interest on the amount at the beginning alone."""

import numpy as np


def growth(rate, periods, start=1.0):
    check_rate(rate)
    check_periods(periods)
    return start * periods * rate.astype(np.result_type(rate, np.float32))
