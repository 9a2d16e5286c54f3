# stopped by: rlimits seccomp
import resource

def attack():
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 64
