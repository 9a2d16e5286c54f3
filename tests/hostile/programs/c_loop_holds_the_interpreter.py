# verdict: timeout case_time
def attack(x):
    return 7 ** 10 ** 9 % 10
