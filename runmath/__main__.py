"""`python -m runmath build|check|new|behind|torch`: the engine's commands."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from runmath.errors import RunmathError


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 where all is well."""
    parser = argparse.ArgumentParser(prog="python -m runmath", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    said = "check everything, as `check` does; where nothing is wrong, build both languages into one folder"
    build = commands.add_parser("build", help=said, description=said)
    build.add_argument(
        "--site-dir",
        type=Path,
        default=Path("site"),
        help="where the site goes, an empty folder or an earlier site (default: site)",
    )
    said = "say everything that is wrong: structure, languages, labels, terms, values, assertions, formulas"
    check = commands.add_parser("check", help=said, description=said)
    check.add_argument("pages", nargs="*", help="names such as likelihood, files, folders (default: all pages)")
    check.add_argument("-q", "--quiet", action="store_true", help="print nothing where nothing is wrong")
    said = "begin a page, a formula, a figure or a lab; list ids that are new; or say that a page is translated"
    new = commands.add_parser("new", help=said)
    new.add_argument("kind", choices=("page", "formula", "figure", "lab", "ids", "translated"))
    said = "of the page, without suffix, or of the function; what is translated: a page, page#section, or all"
    new.add_argument("name", nargs="?", default="", help=said)
    new.add_argument("--topic", default="", help="the file of snippets that the function belongs to")
    new.add_argument("--page", default="", help="the page that shows it")
    new.add_argument("--after", default="", help="the page after which a new one stands in the menu")
    new.add_argument("--only", default="", help="the one language in which a page or lab is written: en, ko")
    behind = commands.add_parser("behind", help="say what one language does not say yet, as Markdown")
    behind.add_argument("--notices", action="store_true", help="as notes that GitHub shows beside the lines")
    commands.add_parser("torch", help="run the PyTorch scripts, compare their output with the record and renew it")
    arguments = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):  # a console that has no Korean shows escapes, and no traceback
        stream.reconfigure(errors="backslashreplace")
    try:
        if arguments.command == "build":
            from runmath.site.build import build as run

            return run(Path.cwd(), arguments.site_dir)
        if arguments.command == "new":
            from runmath.new import main as write

            return write(Path.cwd(), **{key: value for key, value in vars(arguments).items() if key != "command"})
        if arguments.command == "torch":
            from runmath.pieces import record_scripts

            return record_scripts(Path.cwd())
        if arguments.command == "behind":
            from runmath.site import translation_notes

            return translation_notes.main(Path.cwd(), arguments.notices)
        from runmath.site import check_command

        return check_command.main(Path.cwd(), arguments.pages, arguments.quiet)
    except RunmathError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
