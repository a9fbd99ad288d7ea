"""Old Word documents (.doc) by way of LibreOffice, where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from assistant.errors import UnreadableError
from assistant.reading.text.guard import end

TIMEOUT = 60.0
"""Seconds; a first start of LibreOffice alone takes about five."""

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""
"""No macros, and a proxy at which nobody listens: linked pictures are not fetched."""


def to_docx(name: str, data: bytes) -> bytes:
    """The .doc document as .docx. Raises UnreadableError without LibreOffice, and for what it cannot open in time."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableError(
            f"{name}: reading the old .doc format needs LibreOffice, which is not installed. "
            "Install it, or save the minutes as .docx and add that"
        )
    with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
        source = Path(folder) / "minutes.doc"
        source.write_bytes(data)
        _convert(name, program, source)
        result = source.with_suffix(".docx")
        if not result.is_file():
            raise UnreadableError(
                f"{name}: LibreOffice could not open the document; it is damaged or locked with a password. "
                "Open it in its program, save it as .docx and add that"
            )
        return result.read_bytes()


def _convert(name: str, program: str, source: Path) -> None:
    profile = source.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(source.parent), str(source)]
    quiet = subprocess.DEVNULL
    # a session of its own: the program is a script, and what it starts must end with it
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603
    try:
        process.wait(TIMEOUT)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(
            f"{name}: LibreOffice took more than {TIMEOUT:.0f} s and was stopped. Save it as .docx and add that"
        ) from error
    finally:
        end(process)
