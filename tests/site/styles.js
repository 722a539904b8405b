// Unfold the page, and leave of it one part of every style that is not known from pages before, with what that stands in.
// Returned is what is known now.
(before) => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  for (const part of document.querySelectorAll(".rm-card, .md-content__inner > *")) part.style.contentVisibility = "visible";
  for (const formula of document.querySelectorAll("math")) formula.replaceWith(formula.textContent); // axe follows each sign

  const letters = (one) => one.textContent.length;
  const amidText = (link) => {
    const block = link.closest("p, li, td, th, dd");
    return block && [...block.querySelectorAll("a")].reduce((rest, one) => rest - letters(one), letters(block)) > letters(link);
  };
  const sheets = [...document.styleSheets].map((one) => one.href).join();
  const styles = new Map();
  const known = new Set(before);
  const needed = new Set();
  for (const part of document.body.querySelectorAll("*")) {
    const own = [part.localName, part.getAttribute("class"), part.getAttribute("aria-current")].join(" ");
    const amid = part.localName === "a" && amidText(part) ? "amid text" : "";
    const style = `${styles.get(part.parentElement) ?? sheets} > ${own} ${amid}`;
    if (!known.has(style)) for (let one = part; one; one = one.parentElement) needed.add(one);
    styles.set(part, style);
    known.add(style);
  }
  for (const part of styles.keys()) {
    if (needed.has(part)) continue;
    if (part.closest("article")) part.remove();
    else part.style.display = "none"; // the theme's script may hold it
  }
  return [...known];
}
