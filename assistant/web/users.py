"""The users of the page: one line a user, ``name:scrypt$n$r$p$salt$hash``, in a file that only its owner may read."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import secrets
import threading
from collections import OrderedDict
from pathlib import Path

from assistant.errors import SettingsError

SHORTEST = 10
"""Characters of a password."""
_N, _R, _P = 2**15, 8, 1
"""scrypt's cost: 32 MiB and about a tenth of a second for each guess."""
_MEMORY = 64 * 1024 * 1024
_NAME = re.compile(r"[A-Za-z0-9._@-]{1,64}")
_REMEMBERED = 500


class Users:
    """Who may use the page. A password that was right once is remembered as a keyed digest, since a hash is slow."""

    def __init__(self, hashes: dict[str, str]) -> None:
        self._hashes = hashes
        self._key = secrets.token_bytes(32)
        self._right: OrderedDict[bytes, None] = OrderedDict()
        self._lock = threading.Lock()

    @classmethod
    def read(cls, path: Path) -> Users:
        """The users in a file.

        Raises:
            SettingsError: it cannot be read, holds no users, or has a line that is no user.

        """
        hashes: dict[str, str] = {}
        for number, line in enumerate(_lines(path), start=1):
            if not line.strip() or line.startswith("#"):
                continue
            name, _, kept = line.strip().partition(":")
            if not _NAME.fullmatch(name) or len(kept.split("$")) != 6:
                raise SettingsError(f"{path}, line {number} is no user; make the file with `minutes users add NAME`.")
            hashes[name] = kept
        if not hashes:
            raise SettingsError(f"{path} names no user; add one with `minutes users add NAME --file {path}`.")
        return cls(hashes)

    def allow(self, name: str, password: str) -> bool:
        """Whether the password is right. Takes as long for a name that does not exist."""
        seen = hmac.digest(self._key, f"{name}\0{password}".encode(), "sha256")
        with self._lock:
            if seen in self._right:
                return True
        right = matches(password, self._hashes.get(name, _NOBODY)) and name in self._hashes
        if right:
            with self._lock:
                self._right[seen] = None
                while len(self._right) > _REMEMBERED:
                    self._right.popitem(last=False)
        return right


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError as error:
        raise SettingsError(f"{path} does not exist; make it with `minutes users add NAME --file {path}`.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read as a users file ({error}); name another with --users.") from error


def add_user(path: Path, name: str, password: str) -> bool:
    """Add a user to the file (made where it is missing) or give one a new password; whether the user is new.

    Raises:
        SettingsError: a name or password that will not do, or a file that cannot be read or written.

    """
    if not _NAME.fullmatch(name):
        raise SettingsError(f"{name!r} is no user name; use up to 64 letters, digits and . _ @ -")
    if len(password) < SHORTEST:
        raise SettingsError(f"The password is too short; use at least {SHORTEST} characters, such as four words.")
    lines = _lines(path) if path.exists() else []
    kept = [line for line in lines if line.partition(":")[0].strip() != name]
    _write(path, [*kept, f"{name}:{hashed(password)}"])
    return len(kept) == len(lines)


def remove_user(path: Path, name: str) -> None:
    """Take a user out of the file.

    Raises:
        SettingsError: there is no such user.

    """
    lines = _lines(path)
    kept = [line for line in lines if line.partition(":")[0].strip() != name]
    if len(kept) == len(lines):
        raise SettingsError(f"{path} has no user {name!r}.")
    _write(path, kept)


def _write(path: Path, lines: list[str]) -> None:
    """Replace the file at once, readable by its owner only."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
        beside.replace(path)
    except OSError as error:
        raise SettingsError(f"{path} cannot be written ({error.strerror}); name another file with --file.") from error


def hashed(password: str) -> str:
    """``scrypt$n$r$p$salt$hash`` of a password, with a fresh salt."""
    salt = secrets.token_bytes(16)
    made = hashlib.scrypt(password.encode(), salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY)
    return "$".join(("scrypt", str(_N), str(_R), str(_P), _coded(salt), _coded(made)))


def matches(password: str, kept: str) -> bool:
    """Whether ``kept`` is a hash of ``password``; anything that is no hash of ours matches nothing."""
    try:
        kind, n, r, p, salt, made = kept.split("$")
        found = hashlib.scrypt(
            password.encode(), salt=base64.b64decode(salt), n=int(n), r=int(r), p=int(p), maxmem=_MEMORY
        )
        return kind == "scrypt" and hmac.compare_digest(found, base64.b64decode(made))
    except ValueError:
        return False


def _coded(data: bytes) -> str:
    return base64.b64encode(data).decode()


_NOBODY = "$".join(("scrypt", str(_N), str(_R), str(_P), _coded(bytes(16)), _coded(bytes(64))))
"""A hash that no password has, tried for a name that does not exist so that time tells nothing."""


__all__ = ["SHORTEST", "Users", "add_user", "hashed", "matches", "remove_user"]
