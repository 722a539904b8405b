// What has a name on the page right now, and what the name is made of: words, and the LaTeX of formulas with its language.
() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const formula = (math) => ({ tex: math.dataset.tex, language: math.closest("[lang]").lang });
  const parts = (one) => [...one.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data];
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches("input, svg, template") || !seen(node)) return [];
    return node.localName === "math" ? [formula(node)] : parts(node);
  });
  const all = (selector) => [...document.querySelectorAll(`article :is(${selector})`)].filter(seen);
  const NAMES = "figcaption, caption, th, label, legend, summary, button, h1, h2, h3, h4, h5, h6, a";
  const own = (math) => math.closest(NAMES)?.ariaLabel === null;
  return {
    columnheader: all("th").map(parts),
    fields: all("input").map((field) => parts(field.labels[0])),
    image: all("svg[role=img]").map((svg) => [svg.querySelector("title").textContent, svg.querySelector("desc").textContent]),
    described: all("svg[role=img]").map((svg) => [svg.querySelector("desc + desc")?.textContent ?? ""]),
    MathMLMath: all("math").map((math) => (own(math) ? [formula(math)] : [])),
    others: all("legend, summary, h1, h2, h3, h4, h5, h6, a").filter((one) => one.querySelector("math") && !one.ariaLabel).map(parts),
  };
}
