"""ef.py itself: only the standard library, one list of commands, and words instead of traces."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import ef
from equalfooting import cli
from equalfooting.commands import places

ROOT = Path(__file__).resolve().parents[2]


def test_it_needs_nothing_but_python():
    tree = ast.parse((ROOT / "ef.py").read_text())
    needed = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else names(node))
    }
    assert needed <= set(sys.stdlib_module_names)


def names(node: ast.Import) -> list[str]:
    return [alias.name for alias in node.names]


def test_it_knows_the_commands_that_there_are():
    assert ef.COMMANDS.keys() == cli.COMMANDS.keys()


def test_an_unknown_command_is_answered_with_those_that_exist(capsys):
    with pytest.raises(SystemExit, match="There is no command 'sevre'"):
        ef.main(["sevre"])
    assert "serve " in capsys.readouterr().out


def test_an_old_python_is_told_which_one_is_needed(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer"):
        ef.main(["serve"])


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A place without an environment yet."""
    for name, where in {
        "VENV": "v",
        "PYTHON": "v/bin/python",
        "UNFINISHED": "v/unfinished",
    }.items():
        monkeypatch.setattr(ef, name, tmp_path / where)
    return tmp_path


def test_a_missing_venv_package_is_named(bare, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        ef.install("run")


def finished(bare: Path, need: str) -> None:
    (bare / "v" / "bin").mkdir(parents=True)
    (bare / "v" / "bin" / "python").symlink_to(sys.executable)
    (bare / "v" / f"ready-{need}").write_text(ef.fingerprint(need))


def test_a_finished_set_up_is_not_done_again(bare):
    finished(bare, "run")
    assert ef.is_ready("run")
    assert not ef.is_ready("test")


def test_an_interrupted_set_up_is_begun_afresh(bare):
    finished(bare, "run")
    ef.UNFINISHED.touch()
    assert not ef.is_ready("run")


def test_only_a_sound_environment_is_built_upon(bare):
    assert not ef.is_sound()
    finished(bare, "run")
    assert ef.is_sound()
    ef.UNFINISHED.touch()
    assert not ef.is_sound()


def test_an_environment_that_never_was_finished_is_not_sound(bare):
    finished(bare, "run")
    (ef.VENV / "ready-run").unlink()
    assert not ef.is_sound()


def test_other_pinned_packages_or_another_python_mean_another_set_up(bare):
    finished(bare, "run")
    ef.PYTHON.unlink()
    ef.PYTHON.symlink_to("/bin/sh")
    assert not ef.is_ready("run")


def test_requirements_name_no_place_and_pin_every_package():
    for file in (ROOT / "requirements").glob("*.txt"):
        lines = file.read_text().splitlines()
        packages = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert packages
        assert all("==" in package for package in packages)
        assert not any("://" in line or line.startswith("--") for line in lines)
        assert file.read_text().count("--hash=sha256:") >= len(packages)


def test_a_data_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit, match="cannot be written to"):
        places.make_data_folder(tmp_path / "file" / "data")


def test_the_coach_answers_without_an_environment(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("I'm sorry, but you started it.")
    command = [sys.executable, "-S", str(ROOT / "ef.py"), "coach", str(draft)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert "but" in done.stdout
    assert "Traceback" not in done.stderr
