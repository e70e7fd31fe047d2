"""From a command's name to the module that does it; only that one is loaded."""

import sys
from importlib import import_module

COMMANDS = {
    "serve": "equalfooting.commands.serve",
    "demo": "equalfooting.commands.demo",
    "coach": "equalfooting.coach.command",
    "backup": "equalfooting.commands.backup",
    "restore": "equalfooting.commands.restore",
    "key": "equalfooting.commands.key",
    "worker": "equalfooting.commands.worker",
    "sweep": "equalfooting.commands.sweep",
    "test": "equalfooting.commands.test",
    "check": "equalfooting.commands.check",
    "fix": "equalfooting.commands.fix",
    "promises": "equalfooting.commands.promises",
}


def main(arguments: list[str]) -> int | str | None:
    """Run the command; what comes back is for `sys.exit`, as in a script."""
    command, *rest = arguments
    # By name, because the coach answers in a tenth of the time that Django needs to start.
    result: int | str | None = import_module(COMMANDS[command]).main(rest)
    return result


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
