"""Where a run comes from: commit, versions, settings and times."""

import platform
import subprocess
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from assistant.evaluation.outputs import Provenance
from assistant.evaluation.sets import LabelSet
from assistant.evaluation.systems import System
from assistant.settings import Settings

_PACKAGES = (
    "matters-arising",
    "chromadb",
    "langchain",
    "langchain-openai",
    "pdfplumber",
    "pypandoc_binary",
    "pydantic",
    "sentence-transformers",
    "sqlalchemy",
    "torch",
)
_PLACES = frozenset({"store", "record", "replay", "register_url", "chroma_url", "model_api_key", "model_base_url"})
"""Settings that name folders, servers or keys: they say nothing about quality and do not belong in a report."""


def provenance(labels: LabelSet, system: System, settings: Settings, beside: Path | None = None) -> Provenance:
    """What is known before the run starts."""
    commit, clean = _commit(Path(__file__).parent)
    return Provenance(
        set_name=labels.name,
        set_folder=str(labels.folder),
        set_digest=labels.digest,
        beside=str(beside) if beside else None,
        system=system.name,
        engine=system.engine,
        model=system.model,
        prompt_versions=dict(system.prompt_versions),
        embedding=settings.embedding,
        commit=commit,
        clean=clean,
        packages=dict(_versions()),
        settings={name: str(value) for name, value in settings.model_dump(exclude=set(_PLACES)).items()},
        python=platform.python_version(),
        platform=f"{platform.system()} {platform.machine()}",
        started=datetime.now(UTC).isoformat(timespec="seconds"),
        extracts=system.extracts,
        asks=system.asks,
    )


def _versions() -> list[tuple[str, str]]:
    found = []
    for name in _PACKAGES:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append((name, "not installed"))
    return found


def _commit(folder: Path) -> tuple[str | None, bool | None]:
    """Commit and whether the tree is clean; (None, None) where the code is not in a git checkout."""
    commit = _git(folder, "rev-parse", "HEAD")
    if not commit:
        return None, None
    changed = _git(folder, "status", "--porcelain")
    return commit, changed == ""


def _git(folder: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - whichever git the user has
            capture_output=True,
            text=True,
            timeout=10,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
