"""What the site says of itself to machines: structured data of a page, and `llms.txt`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from runmath.errors import RunmathError, unreadable
from runmath.languages import Project, glossary, page_url

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def taught(root: Path, language: str) -> dict[str, list[str]]:
    """Page name -> the terms that it explains, in the page's language."""
    terms = {term.id: term for term in glossary.read(root)}
    found: dict[str, list[str]] = {}
    for id_, name in glossary.explained(root, language, list(terms.values())).items():
        found.setdefault(name, []).append(terms[id_].name(language))
    return found


def structured(
    name: str,
    description: str,
    language: str,
    site: str,
    teaches: list[str],
    url: str,
    home: str,
    picture: str,
    changed: str,
) -> str:
    """Schema.org's LearningResource as JSON for a `<script type="application/ld+json">`; without what is not known."""
    resource: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": name,
        "description": description,
        "inLanguage": language,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "teaches": teaches or [site],
        "isPartOf": {"@type": "WebSite", "name": site, "inLanguage": language, **({"url": home} if home else {})},
        **({"url": url} if url else {}),
        **({"image": picture} if picture else {}),
        **({"dateModified": changed} if changed else {}),
    }
    return json.dumps(resource, ensure_ascii=False).replace("<", "\\u003c")  # nothing in it ends the element


def llms(root: Path, name: str, address: str) -> str:
    """`llms.txt`: every page of every language with its address and what it says."""
    lines, project = [f"# {name}", ""], Project(root)
    configs = {language: config(root, language) for language in project.languages}
    lines += [f"> {configs[language]['site_description']}\n>" for language in configs]
    lines[-1] = lines[-1].removesuffix("\n>")
    for language, settings in configs.items():
        pages = project.pages(language)[0]
        lines += ["", f"## {settings['site_name']} ({language})", ""]
        for source in navigation(settings["nav"]):
            if page := pages.get(source):
                where, says = f"{address}{language}/{page_url(source)}", page.meta.get("description", "")
                lines.append(f"- [{page.title}]({where}): {says}")
    return "\n".join(lines) + "\n"


def config(root: Path, language: str) -> dict[str, Any]:
    """The settings of one language as its file and the shared one say them."""
    return settings(root / "docs" / language / "mkdocs.yml")


def settings(path: Path) -> dict[str, Any]:
    """The settings of a file and of the one that it inherits from.

    Raises
    ------
    RunmathError
        If one of them cannot be read or is not YAML.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            found = yaml_load(file)
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(path, "the settings", error, "save them as UTF-8") from None
    except ConfigurationError as error:
        raise not_settings(path, error) from None
    return found if isinstance(found, dict) else {}


def not_settings(path: Path, error: ConfigurationError) -> RunmathError:
    """Why settings cannot be read, at the line of the file that is wrong."""
    cause = error.__context__
    if not isinstance(cause, YAMLError):
        return RunmathError(path, None, str(error), "correct its settings")
    mark = getattr(cause, "problem_mark", None)
    what = f"the settings are not YAML: {getattr(cause, 'problem', None) or 'it cannot be read'}"
    mend = "write `name: value`; quote a value that holds `: `"
    return RunmathError(mark.name if mark else path, mark and mark.line + 1, what, mend)


def navigation(nav: list | dict | str) -> Iterator[str]:
    """The pages of a navigation in its order."""
    if isinstance(nav, str):
        yield nav
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from navigation(item)
