"""What axe finds on a page: `page.evaluate(AXE)` once, then `page.evaluate(ASK, [type, values])`."""

from __future__ import annotations

from importlib.resources import files

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async ([type, values, without = [], where = document]) => {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(where, { runOnly: { type, values }, rules, resultTypes: ["violations"] });
  return violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) =>
    `${rule.id}: ${node.target} ${node.html.slice(0, 200)} ${node.failureSummary}`));
}"""
"""[type, values, rules to leave out, a selector of what to look at]: a line for each of what is wrong."""
