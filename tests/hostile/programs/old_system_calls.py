# stopped by: seccomp
# x86-64 alone: the same kernel answers to 32-bit calls, whose numbers a careless filter does not know.
import ctypes
import mmap
import platform

def attack():
    if platform.machine() != "x86_64":
        raise RuntimeError("skip: another processor")
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, 20 (getpid); int 0x80; ret
    function = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    return function() > 0
