"""The vault stands on libsodium alone and shows one front door."""

import json
import subprocess
import sys
from pathlib import Path

from equalfooting import vault

SOURCE = Path(vault.__file__).parents[2]
STRANGERS = {"django", "sqlite3", "socket", "ssl", "logging", "http", "urllib.request", "asyncio"}

ASK = """
import json, sys
before = set(sys.modules)
import equalfooting
package = set(sys.modules)
import equalfooting.vault
print(json.dumps([sorted(package - before), sorted(set(sys.modules) - package)]))
"""


def loaded() -> tuple[set[str], set[str]]:
    """The modules that the bare package brings along, and those that the vault then adds."""
    asked = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(SOURCE)!r}){ASK}"]
    answer = subprocess.run(asked, capture_output=True, check=True, text=True, timeout=30)
    package, by_the_vault = json.loads(answer.stdout)
    return set(package), set(by_the_vault)


def test_importing_the_vault_loads_no_other_part_of_the_project() -> None:
    package, by_the_vault = loaded()
    everything = package | by_the_vault
    ours = {name for name in everything if name.split(".")[0] == "equalfooting"}
    beside = {name for name in ours if not name.startswith("equalfooting.vault")}
    assert beside == {"equalfooting"}
    assert "equalfooting.vault" in ours


def test_importing_the_vault_loads_no_framework_and_nothing_that_could_send_or_store() -> None:
    package, by_the_vault = loaded()
    assert not STRANGERS & (package | by_the_vault)


def test_everything_on_the_front_door_is_there_and_documented() -> None:
    assert sorted(vault.__all__, key=str.lower) == sorted(set(vault.__all__), key=str.lower)
    constants = {"LIGHT", "STRONG"}
    for name in set(vault.__all__) - constants:
        assert getattr(vault, name).__doc__, name


def test_everything_behind_the_front_door_is_private() -> None:
    files = {path.stem for path in Path(vault.__file__).parent.glob("*.py")}
    assert all(name.startswith("_") for name in files)
    shown = {name for name in vars(vault) if not name.startswith("_")}
    assert shown == set(vault.__all__)
