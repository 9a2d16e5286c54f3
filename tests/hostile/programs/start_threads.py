# stopped by: rlimits identity
import threading

def attack():
    stop = threading.Event()
    threads = []
    try:
        for _ in range(400):
            thread = threading.Thread(target=stop.wait)
            thread.start()
            threads.append(thread)
    finally:
        stop.set()
    return len(threads) == 400
