# verdict: timeout case_time
def attack(x):
    while True:
        pass
