"""Snippets loop over steps, arguments and starting points, never over data: arrays are NumPy's work."""

import ast
from pathlib import Path

SNIPPETS = Path(__file__).parents[2] / "snippets"
WALKS = {
    "bigram.bigram_generate": {"np.random.default_rng(seed).random(length)", "chr"},
    "binary_losses.bce_weights": {"zip(weight.shape[::-1], shape[::-1], strict=False)"},
    "checks.numbers": {"given.items()", "given.values()"},
    "coin.lgamma": {"math.lgamma"},
    "entropy.distributions": {"given.items()", "zip(given, arrays, strict=True)"},
    "exponential_family.FAMILY_BASE": {"range(11)"},
    "gradient_descent.gradient_descent": {"range(steps)"},
    "normal_tail.erfc": {"math.erfc"},
    "optimisers.newton": {"range(steps)"},
    "projection.reverse_kl_fit": {"0.7 * 0.7 ** np.arange(40)"},
}
"""A letter hangs on the one before it, a step on the last one, and a shape is short; NumPy lacks lgamma and erfc."""
EACH_BY_ITSELF = {"map", "np.vectorize", "np.frompyfunc", "np.apply_along_axis", "np.fromiter"}


def loops(node):
    """What is walked through by Python in a function or a constant."""
    for part in ast.walk(node):
        if isinstance(part, ast.For | ast.comprehension):
            yield ast.unparse(part.iter)
        elif isinstance(part, ast.While):
            yield "while"
        elif isinstance(part, ast.Call) and ast.unparse(part.func) in EACH_BY_ITSELF:
            yield ast.unparse(part.args[0])


def test_no_snippet_loops_over_data():
    found = {}
    for path in SNIPPETS.glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            name = ast.unparse(node.targets[0]) if isinstance(node, ast.Assign) else getattr(node, "name", "")
            if not name.endswith(("_figure", "_table")) and (walked := set(loops(node))):
                found[f"{path.stem}.{name}"] = walked
    assert found == WALKS
