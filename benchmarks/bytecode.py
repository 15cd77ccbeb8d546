"""New processes start as they do for everyone but the first time: their byte code is kept, so that nothing is compiled,
whatever the surroundings say of that. Else our modules would be compiled at each start, and installed ones never."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager


@contextmanager
def kept() -> Iterator[Mapping[str, str]]:
    """Variables of processes that keep their byte code in a folder, which goes with the block. The first process of
    each kind fills it, and does not count."""
    with tempfile.TemporaryDirectory() as folder:
        yield {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": folder}
