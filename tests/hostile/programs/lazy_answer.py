# verdict: wrong_type
def attack(x):
    return (value for value in x)
