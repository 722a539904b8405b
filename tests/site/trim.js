// Leave of the page what axe has not seen elsewhere on it: 1, formulas as text; 2, every colour of code once, and few cards
// of an index; 3, no more than one part of every style.
(step) => {
  // A formula is text: axe knows nothing of MathML, but follows each of its elements.
  for (const formula of document.querySelectorAll("math")) formula.replaceWith(formula.textContent);

  if (step < 2) return;
  for (const card of [...document.querySelectorAll(".rm-card")].slice(5)) card.remove();

  const seen = new Set();
  for (const pre of document.querySelectorAll("pre")) {
    const colours = [pre, ...pre.querySelectorAll("[class]")].map((part) => part.className);
    const shown = pre.querySelector("code") ?? pre;
    if (colours.every((one) => seen.has(one))) shown.textContent = shown.textContent.replace(/\S/g, ""); // as many lines
    colours.forEach((one) => seen.add(one));
  }

  if (step < 3) return;
  const styles = new Map();
  const known = new Set();
  const needed = new Set();
  for (const part of document.body.querySelectorAll("*")) {
    const own = [part.localName, part.getAttribute("class"), part.getAttribute("aria-current")].join(" ");
    const style = `${styles.get(part.parentElement) ?? ""} > ${own}`;
    if (!known.has(style)) for (let one = part; one; one = one.parentElement) needed.add(one);
    styles.set(part, style);
    known.add(style);
  }
  for (const part of styles.keys()) if (!needed.has(part)) part.style.display = "none"; // the theme's script may hold it
}
