"""How much a submission may hold; homework is far below, and whatever is above would only cost time and memory."""

MAX_FILES = 200  # Python files and notebooks
MAX_FILE_BYTES = 4 << 20
MAX_TOTAL_BYTES = 8 << 20
MAX_ENTRIES = 20_000  # files and folders of any kind that are looked at
MAX_DEPTH = 20
MAX_NOTES = 50
MAX_ARCHIVE_BYTES = 64 << 20  # a zip that also holds data or pictures
MAX_DIRECTORY_BYTES = 4 << 20  # the table of contents of a zip, about 40,000 members


def show_size(size: int) -> str:
    """Write a limit as people do: 4 MiB."""
    return f"{size >> 20} MiB"
