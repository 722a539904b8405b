// What a page shows on paper, or would cut there; it may be printed with everything folded or unfolded.
async (paper) => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame); // the width may just have changed
  const cut = [], whole = [], code = [];
  for (const element of document.querySelectorAll(".rm-math, .rm-picture, .rm-card, .highlight, table, figcaption, p:not([role=status]), h2")) {
    const box = element.getBoundingClientRect();
    if (!box.width) continue;
    const name = `${element.className || element.tagName} of ${element.closest("[id]")?.id}`;
    if (box.right > paper.width + 1 || element.scrollWidth > element.clientWidth + 1) cut.push(`${name} is too wide`);
    if (element.matches(".highlight")) code.push(element.querySelector("code").textContent);
    const kept = getComputedStyle(element).breakInside == "avoid";
    if (element.matches(".highlight") && kept) cut.push(`${name} leaves the rest of a page empty`);
    if (element.matches(".rm-math, .rm-picture, .rm-card") && box.height < paper.room) {
      if (!kept) cut.push(`${name} may be broken`);
      if (element.matches(".rm-picture"))
        whole.push(...[...element.querySelectorAll("text")].map(text => text.textContent).filter(Boolean));
    }
  }
  const visible = element => element.getBoundingClientRect().height > 0;
  const text = element => [...element.childNodes]
    .flatMap(node => node.nodeType == 3 ? [node.data]
      : node.matches?.("math, .headerlink") ? ["\\n"] : [text(node)]).join("");
  return {
    cut, whole, code,
    said: [...document.querySelectorAll("h1, h2, h3, figcaption")].filter(visible).flatMap(e => text(e).split("\\n")),
    shown: [...document.querySelectorAll(
      "header, footer, .md-sidebar, .md-top, button, .headerlink, .rm-links, .rm-line")]
      .filter(visible).map(element => element.className),
  };
}
