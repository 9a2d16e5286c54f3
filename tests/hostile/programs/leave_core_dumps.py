# stopped by: rlimits
import resource

def attack():
    return resource.getrlimit(resource.RLIMIT_CORE)[1] != 0 or resource.getrlimit(resource.RLIMIT_FSIZE)[1] != 0
