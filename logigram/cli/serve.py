"""`logigram serve`: the application, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from logigram.cli import options
from logigram.cli.misuse import Misuse

APP = "app.py"
CAN_BECOME = os.name == "posix"
"""Whether a process can become another one."""
_LAST_PORT = 65535

Host = Annotated[str, typer.Option("--host", metavar="ADRESSE", help="Adresse d'écoute. Par défaut : 127.0.0.1.")]
Embed = Annotated[
    str | None,
    typer.Option(
        "--embed",
        metavar="ORIGINES",
        help="Sites qui peuvent montrer l'application dans une de leurs pages, par exemple "
        "https://intranet.exemple.fr ; plusieurs entre guillemets, séparés par des espaces. Par défaut : aucun.",
    ),
]
Port = Annotated[str, typer.Option("--port", metavar="NOMBRE", help="Port d'écoute. Par défaut : 8501.")]


def serve(host: Host = "127.0.0.1", port: Port = "8501", embed: Embed = None, flows: options.Flows = "flows") -> int:
    """Servir l'application, à ouvrir dans un navigateur."""
    if not (port.isdecimal() and 0 < int(port) <= _LAST_PORT):
        raise Misuse(f"--port : « {port} » n'est pas un port, écrire un nombre de 1 à {_LAST_PORT}")
    app = _app()
    environment = {**os.environ, "LOGIGRAM_FLOWS": str(Path(flows).resolve())}
    if embed is not None:
        environment["LOGIGRAM_EMBED"] = embed
    command = [sys.executable, "-m", "streamlit", "run", str(app), "--server.address", host, "--server.port", port]
    return _run(command, app.parent, environment)


def _app() -> Path:
    """The entry of the application: here, or at the top of the checkout."""
    for folder in (Path.cwd(), Path(__file__).resolve().parents[2]):
        if (folder / APP).is_file():
            return folder / APP
    raise Misuse(f"l'application ({APP}) n'est pas ici : lancer la commande depuis le dossier du projet")


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> int:
    """Become the server, so that stopping this process stops it; where that cannot be, wait for it."""
    os.chdir(folder)
    if CAN_BECOME:
        os.execve(command[0], command, environment)  # noqa: S606 - a program of ours, no shell
    return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 - a program of ours
