"""Put a finished folder in the place of another in one step, and clear away what a killed build has left."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

_HERE = -100  # AT_FDCWD: addresses are seen from the working directory
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


def put(fresh: Path, place: Path) -> None:
    """Move `fresh` to `place`; what was there is then at `fresh`, if anything. At every moment `place` is whole.

    Two at once may want the place: both get it, one after the other.
    """
    for _ in range(100):
        try:
            _exchange(fresh, place)
            return
        except FileNotFoundError:
            pass  # nothing there to exchange with
        except OSError as error:
            if error.errno not in _CANNOT:
                raise
            _move_aside(fresh, place)
            return
        try:
            os.rename(fresh, place)
            return
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise  # else another build was quicker by a moment
    raise OSError(errno.EBUSY, "others put their own there all the time", str(place))


_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def _exchange(a: Path, b: Path) -> None:
    """Let two folders change places: what Python itself does not offer."""
    libc, names = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None, (os.fsencode(a), os.fsencode(b))
    if sys.platform == "linux" and hasattr(libc, "renameat2"):
        status = libc.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE)
    elif sys.platform == "darwin":
        status = libc.renamex_np(*names, _EXCHANGE)
    else:
        raise OSError(errno.ENOSYS, "no exchange here")
    if status:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(b))


def _move_aside(fresh: Path, place: Path) -> None:
    """In two steps, where the system has no better way; a kill between them is mended by the next build."""
    aside = fresh.with_name("old")
    if place.exists():
        os.replace(place, aside)
    try:
        os.replace(fresh, place)
    except OSError:
        if aside.exists():
            os.replace(aside, place)
        raise


@contextmanager
def folder_beside(place: Path) -> Iterator[tuple[Path, int | None]]:
    """A new folder on the disk of `place`, gone afterwards; and a file that says, as long as it is open, that it is
    in use: hand it to the processes that write there."""
    clear(place)
    fresh, used = _fresh(place)
    try:
        yield fresh, used
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        if used is not None:
            os.close(used)


def _fresh(place: Path) -> tuple[Path, int | None]:
    while True:
        fresh = Path(mkdtemp(prefix=f".{place.name}-", dir=place.parent))
        used = _claim(fresh)
        if used is not None or fcntl is None:
            return fresh, used
        # Another build came between the two and took it for a dead one's.


def clear(place: Path) -> None:
    """Remove the folders of builds that were killed; where one died with the old site in its hands, give it back."""
    for left in place.parent.glob(f".{place.name}-*"):
        if (used := _claim(left)) is None:
            continue  # its build is alive, or nobody can tell
        if not place.exists() and (left / "old").exists():
            os.replace(left / "old", place)
        shutil.rmtree(left, ignore_errors=True)
        os.close(used)


def _claim(folder: Path) -> int | None:
    """The open file by which a folder is in use; None if it is already, or where the system has no such thing."""
    if fcntl is None:
        return None
    try:
        used = os.open(folder / "in-use", os.O_RDWR | os.O_CREAT)
    except OSError:
        return None
    try:
        fcntl.flock(used, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.path.samestat(os.fstat(used), os.stat(folder / "in-use")):
            return used
    except OSError:  # locked, or cleared away in the meantime
        pass
    os.close(used)
    return None
