# verdict: timeout case_time
class Evil(Exception):
    def __str__(self):
        while True:
            pass

def attack(x):
    raise Evil
