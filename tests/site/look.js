// What a reader sees of the page right now, with everything unfolded: a list of what is wrong with it.
async () => {
  for (const folded of document.querySelectorAll("details:not([open])")) folded.open = folded.dataset.unfolded = true;
  const wrong = [];
  const seen = (one) => one?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].find(
      (one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".rm-math, pre, .rm-scroll, .rm-picture, .md-sidebar"),
    );
    wrong.push(`the page is ${page.scrollWidth} px wide: <${wide?.tagName.toLowerCase()} class="${wide?.getAttribute("class")}">`);
  }

  for (const part of document.querySelectorAll(".rm-card, .md-content__inner > *")) part.style.contentVisibility = "visible"; // drawn as if all were in view
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame); // site.js looks at what was drawn
  for (const one of document.querySelectorAll("article :not(math *, svg *, pre *)")) {
    const hidden = one.scrollWidth - one.clientWidth;
    const scrolls = hidden > 1 && /auto|scroll/.test(getComputedStyle(one).overflowX);
    const said = `<${one.localName} class="${one.className}"> ${one.textContent.trim().slice(0, 40)}`;
    if (scrolls && one.tabIndex < 0) wrong.push(`no key scrolls ${said}`);
    if (scrolls && !(one.getAttribute("role") && one.getAttribute("aria-label"))) wrong.push(`what scrolls has no name: ${said}`);
    if (scrolls && getComputedStyle(one).maskImage === "none") wrong.push(`nothing shows that it is cut: ${said}`);
    if (!scrolls && one.hasAttribute("tabindex")) wrong.push(`a stop of the keyboard where nothing scrolls: ${said}`);
  }
  const names = [...document.querySelectorAll("article button")].map((one) => one.ariaLabel ?? one.textContent);
  for (const [at, name] of names.entries()) if (names.indexOf(name) < at) wrong.push(`two buttons are called "${name}"`);
  const skip = document.querySelector(".md-skip");
  if (skip && !document.querySelector(skip.hash)?.matches("h1")) wrong.push("the skip link does not lead to the title");

  // The Python is shown whole: in height at every width, in width where 72 letters find room.
  for (const code of document.querySelectorAll(".rm-piece pre, .rm-piece pre > code")) {
    const said = code.textContent.trim().slice(0, 40);
    if (code.scrollHeight > code.clientHeight + 1) wrong.push(`code is cut below: ${said}`);
    if (innerWidth >= 1280 && code.scrollWidth > code.clientWidth) wrong.push(`code is cut at the right: ${said}`);
  }

  // A page's name comes into the header when its title has gone.
  for (const name of document.querySelectorAll(".md-header__topic > .md-ellipsis")) {
    const room = name.closest(".md-header__title").clientHeight;
    if (name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > room) wrong.push(`the header cuts "${name.textContent.trim()}"`);
  }
  for (const head of document.querySelectorAll("article thead:not(.rm-stack *) th")) {
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(head);
    const lines = (head.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom)) / parseFloat(lineHeight);
    if (lines > 3.5) wrong.push(`the head of a column takes ${lines} lines: ${head.textContent}`);
  }

  if (!seen(document.querySelector("h1"))) wrong.push("no heading is seen");

  // A long formula is there twice, and one of the two is shown.
  const twice = [...document.querySelectorAll("main .rm-wide")];
  for (const one of twice)
    if (seen(one) === seen(one.parentElement.querySelector(".rm-narrow"))) wrong.push(`a formula is shown twice, or not at all: ${one.dataset.tex}`);
  const formulas = [...document.querySelectorAll("main math")].filter((one) => seen(one) || !one.matches(".rm-wide, .rm-narrow"));
  for (const formula of formulas) {
    const { width, height } = formula.getBoundingClientRect();
    const said = formula.textContent.slice(0, 40);
    if (!seen(formula)) wrong.push(`a formula is hidden: ${said}`);
    if (!(width > 0 && height > 0)) wrong.push(`a formula has no size: ${said}`);
    if (!getComputedStyle(formula).fontFamily.startsWith('"STIX Two Math"')) wrong.push(`a formula has another font: ${said}`);
  }
  for (const part of document.querySelectorAll(".fig-math")) {
    const { fontFamily } = getComputedStyle(part);
    if (!fontFamily.startsWith('"STIX Two Math"')) wrong.push(`mathematics in a figure has another font: ${part.textContent}`);
  }
  const loaded = [...document.fonts].some((font) => /STIX Two Math/.test(font.family) && font.status === "loaded");
  if (formulas.length && !loaded) wrong.push("the font of the formulas did not come");

  for (const picture of document.querySelectorAll("svg[role=img]")) {
    const name = picture.querySelector("title")?.textContent;
    const box = picture.getBoundingClientRect();
    const frame = (picture.closest(".rm-picture") ?? picture.parentElement).getBoundingClientRect();
    if (!seen(picture) || box.width < 200 || box.height < 80) wrong.push(`${name}: ${box.width} x ${box.height} px`);
    const scrolls = getComputedStyle(picture.parentElement).overflowX === "auto";
    if (!scrolls && (box.left < frame.left - 1 || box.right > frame.right + 1)) wrong.push(`${name}: cut by its frame`);
    const scale = box.width / picture.viewBox.baseVal.width;
    for (const text of picture.querySelectorAll("text")) {
      const said = text.textContent.trim().slice(0, 30);
      const place = text.getBoundingClientRect();
      // The box of a line of text is higher than its ink, and lies on its side where the text does.
      const [beside, above] = text.getCTM().b ? [3, 2] : [2, 3];
      const cut = place.left < box.left - beside || place.right > box.right + beside || place.top < box.top - above || place.bottom > box.bottom + above;
      if (said && cut) wrong.push(`${name}: "${said}" stands ${place.left - box.left},${place.top - box.top} to ${place.right - box.left},${place.bottom - box.top} in ${box.width} x ${box.height} px`);
      if (said && parseFloat(getComputedStyle(text).fontSize) * scale < 8.95) wrong.push(`${name}: "${said}" has ${parseFloat(getComputedStyle(text).fontSize) * scale} px`);
      for (const index of text.querySelectorAll("tspan")) {
        const size = parseFloat(getComputedStyle(index).fontSize) * scale;
        if (size < 7.5) wrong.push(`${name}: "${index.textContent}" in "${said}" has ${size} px`);
      }
    }
  }
  return wrong;
}
