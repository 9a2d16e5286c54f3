"""Computes the gain of an amount of one."""

import numpy as np


def growth(rate, periods, start=1.0):
    check_rate(rate)
    check_periods(periods)
    return gain_of(log_of_growth(log_of_factor(rate.astype(np.result_type(rate, np.float32))), periods))
