"""`python -m runmath build|check|torch`: the engine's commands."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from runmath.errors import RunmathError


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 where all is well."""
    parser = argparse.ArgumentParser(prog="python -m runmath", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="check everything, then build both languages into one folder")
    build.add_argument("--site-dir", type=Path, default=Path("site"), help="where the site goes (default: site)")
    check = commands.add_parser("check", help="read every formula and assertion of the pages and run it")
    check.add_argument("pages", nargs="*", help="Markdown files, labs, folders of them (default: all pages)")
    check.add_argument("-q", "--quiet", action="store_true", help="print only what is wrong")
    commands.add_parser("torch", help="run the PyTorch scripts, compare their output with the record and renew it")
    arguments = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):  # a console that has no Korean shows escapes, and no traceback
        stream.reconfigure(errors="backslashreplace")
    try:
        if arguments.command == "build":
            from runmath.site.build import build as run

            return run(Path.cwd(), arguments.site_dir)
        if arguments.command == "torch":
            from runmath.pieces import record_scripts

            return record_scripts(Path.cwd())
        from runmath.formulas.command import main as run_check
        from runmath.html import check_assertions

        return run_check([*(["--quiet"] if arguments.quiet else []), "--", *arguments.pages], check_assertions)
    except RunmathError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
