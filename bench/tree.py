"""What a process and all its children have used, from /proc."""

from __future__ import annotations

import os
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")
STILL = 1  # processor ms in three tenths of a second
PPID, USER, SYSTEM = 1, 11, 12  # places in /proc/PID/stat, counted after the name


def members(root: int) -> list[int]:
    """The process and everything below it that is alive."""
    children: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit() and (stat := _stat(int(entry.name))):
            children.setdefault(int(stat[PPID]), []).append(int(entry.name))
    found = [root]
    for pid in found:
        found.extend(children.get(pid, []))
    return found


def processor_ms(root: int) -> float:
    """User and system milliseconds of the whole tree since it began, all threads included."""
    stats = [stat for pid in members(root) if (stat := _stat(pid))]
    return sum(int(stat[USER]) + int(stat[SYSTEM]) for stat in stats) * 1000 / TICKS


def quiet(root: int) -> float:
    """Processor ms of the tree once it has stopped working, after ten seconds at most."""
    used = processor_ms(root)
    for _ in range(33):
        time.sleep(0.3)
        before, used = used, processor_ms(root)
        if used - before < STILL:
            break
    return used


def memory_mb(root: int) -> tuple[float, float]:
    """PSS and RSS of the tree. RSS counts a page that two processes share twice; PSS does not."""
    sums = [_memory(pid) for pid in members(root)]
    return sum(pss for pss, _rss in sums) / 1024, sum(rss for _pss, rss in sums) / 1024


def _memory(pid: int) -> tuple[int, int]:
    lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
    return sizes["Pss"], sizes["Rss"]


def _stat(pid: int) -> list[str]:
    """The fields after the name, which may hold spaces; empty when the process has ended."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []
