"""The theme's templates, compiled once for all builds: each project uses 45 of them, and asks for them anew."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from runmath.pieces import Cache
from runmath.site.kept_pages import libraries


class _NotKept(Exception):
    """It is yet to be compiled."""


def keep(env: Environment, root: Path) -> None:
    """Let a template be compiled only where it is not kept, with the settings that the environment has now."""
    env.bytecode_cache = _Compiled(Cache(root / ".cache" / "runmath"), [env.trim_blocks, env.lstrip_blocks])


class _Compiled(BytecodeCache):
    def __init__(self, kept: Cache, settings: list[bool]):
        self.kept, self.made_from = kept, (*settings, libraries())

    def load_bytecode(self, bucket: Bucket) -> None:
        def compile_first() -> str:
            raise _NotKept

        with suppress(_NotKept):
            bucket.bytecode_from_string(b64decode(self._get(bucket, compile_first)))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._get(bucket, lambda: b64encode(bucket.bytecode_to_string()).decode())

    def _get(self, bucket: Bucket, compute: Callable[[], str]) -> str:
        return self.kept.get(("template", bucket.key, bucket.checksum, *self.made_from), compute, slot=bucket.key)
