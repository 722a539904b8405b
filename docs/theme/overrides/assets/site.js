// Choose light or dark; copy a formula's LaTeX, its address or a piece of code; switch the language, or come back, and stay
// at the place; search what is pasted; follow what has moved to another page.

const { translations: words } = JSON.parse(document.getElementById("__config").textContent);

const said = document.createElement("p");
said.className = "said";
said.setAttribute("role", "status");
document.body.append(said);

// What a part is called, for those who hear it: a figure's or a table's number, a formula's name, the section.
function nameOf(part) {
  const sections = () => [...document.querySelectorAll("article :is(h1, h2, h3)")]; // asked for only where they matter
  return (
    part.closest("figure")?.querySelector(".rm-number")?.textContent ??
    part.closest(".rm-formula, .rm-code, .rm-card")?.id ??
    sections().findLast((section) => section.compareDocumentPosition(part) & 4)?.textContent.replace("¶", "") ??
    ""
  );
}

const times = {};
for (const pre of document.querySelectorAll(".highlight > pre")) {
  const name = nameOf(pre);
  const time = (times[name] = (times[name] ?? 0) + 1);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-code";
  button.textContent = words["clipboard.copy"];
  button.setAttribute("aria-label", `${button.textContent}: ${name}${time > 1 ? ` (${time})` : ""}`);
  pre.before(button);
}

// What scrolls sideways is reached by keys, says what it is, and fades where it is cut; what does not scroll is no stop.
const SCROLLERS = ".rm-math, .rm-picture, .rm-scroll, article pre";
function mark(scrollers) {
  const measured = scrollers.map((one) => [one, one.scrollWidth - one.clientWidth, Math.abs(one.scrollLeft)]);
  for (const [one, hidden, left] of measured) {
    const cut = hidden > 1 ? `${left > 1 ? "left " : ""}${hidden - left > 1 ? "right" : ""}`.trim() : undefined;
    if (one.dataset.cut === cut) continue;
    if (cut === undefined) for (const name of ["data-cut", "tabindex", "role", "aria-label"]) one.removeAttribute(name);
    else if (one.dataset.cut === undefined) {
      one.tabIndex = 0;
      one.setAttribute("role", "group");
      one.setAttribute("aria-label", nameOf(one));
    }
    if (cut !== undefined) one.dataset.cut = cut;
  }
}
// Called for what is drawn, after it was measured anyway: nothing is arranged for it.
const sizes = new ResizeObserver((seen) => {
  mark([...new Set(seen.map(({ target }) => target.closest(SCROLLERS)).filter(Boolean))]);
});
for (const one of document.querySelectorAll(SCROLLERS)) {
  sizes.observe(one);
  for (const child of one.children) sizes.observe(child);
}
const scrolled = ({ target }) => target.matches?.(SCROLLERS) && mark([target]);
addEventListener("scroll", scrolled, { capture: true, passive: true });

const root = document.documentElement;
const tint = document.head.appendChild(document.createElement("meta"));
tint.name = "theme-color";
const paint = () => (tint.content = getComputedStyle(document.body).backgroundColor);
setTimeout(paint);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);

const choices = [...document.querySelectorAll(".palette button")];
for (const [index, button] of choices.entries()) {
  button.addEventListener("click", () => {
    const next = choices[(index + 1) % choices.length];
    button.hidden = !(next.hidden = false);
    next.focus();
    root.dataset.switching = "";
    root.dataset.scheme = next.dataset.choice;
    paint();
    delete root.dataset.switching;
    __md_set("__palette", next.dataset.choice);
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https, as at an address in the local network, browsers know only the old way.
    const field = document.createElement("textarea");
    const before = document.activeElement;
    field.value = text;
    field.style.position = "fixed"; // where the reader is: the page stays in its place
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
    before?.focus({ preventScroll: true });
  }
}

async function copyFrom(button) {
  const text = button.dataset.copy ?? button.href ?? button.parentElement.querySelector("pre > code").textContent;
  await copy(text);
  button.dataset.label ??= button.textContent;
  said.textContent = button.textContent = words["clipboard.copied"];
  button.classList.add("copied");
  clearTimeout(button.timer);
  button.timer = setTimeout(() => {
    button.textContent = button.dataset.label;
    button.classList.remove("copied");
    said.textContent = "";
  }, 2000);
}

// Formulas in what is selected are copied as LaTeX, each whole; to where mathematics can be pasted, as they are shown.
addEventListener("copy", (event) => {
  const selection = getSelection();
  if (selection.isCollapsed || event.target.closest?.("input, textarea")) return;
  const range = selection.getRangeAt(0).cloneRange();
  const [first, last] = [range.startContainer, range.endContainer].map((node) => (node.closest ? node : node.parentElement).closest("math"));
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const taken = document.createElement("div");
  taken.append(range.cloneContents());
  const formulas = taken.querySelectorAll("math[data-tex]");
  if (!formulas.length) return;
  taken.style.cssText = "position: fixed; left: -200vw"; // drawn, for it to have lines
  document.body.append(taken);
  for (const formula of formulas) if (!formula.getClientRects().length) formula.remove(); // long ones are there twice
  event.clipboardData.setData("text/html", taken.innerHTML);
  for (const formula of formulas) {
    const around = formula.getAttribute("display") === "block" ? "$$" : "$";
    formula.replaceWith(around + formula.dataset.tex + around);
  }
  event.clipboardData.setData("text/plain", taken.innerText);
  taken.remove();
  event.preventDefault();
});

// The last part of the page that begins above a height of the window.
const PARTS = "article :is(h1, h2, h3, h4, .rm-formula, .rm-figure, .rm-table, .rm-code, .rm-card)[id]:not(details:not([open]) *)";
const partAt = (height) => [...document.querySelectorAll(PARTS)].findLast((part) => part.getBoundingClientRect().top < height);

// What the address names while it is in view; else where the reader is. At the page's beginning, nothing.
function place() {
  const scene = location.hash.split(":")[0].slice(1); // a figure as it was moved: explore.js
  const named = document.querySelector(":target") ?? document.getElementById(scene);
  const box = named?.getBoundingClientRect();
  if (box && box.bottom > 0 && box.top < innerHeight) return location.hash;
  const part = scrollY && partAt(innerHeight / 3);
  return part && part.localName !== "h1" ? `#${part.id}` : "";
}

// After a reload, or on the way back, a browser scrolls as far as before, over parts not drawn yet, whose heights are
// guesses. What stood where is remembered instead, until the page stands.
const key = `place ${location.pathname}`;
addEventListener("pagehide", () => {
  const part = scrollY && partAt(innerHeight / 3);
  sessionStorage.setItem(key, JSON.stringify(part ? [part.id, part.getBoundingClientRect().top] : null));
});

function restore() {
  const [id, top] = JSON.parse(sessionStorage.getItem(key)) ?? [];
  const part = id && document.getElementById(id);
  const settle = (frames) => {
    scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
    if (frames) requestAnimationFrame(() => settle(frames - 1));
    else if (document.readyState !== "complete") addEventListener("load", () => settle(9), { once: true });
    else history.scrollRestoration = "auto";
  };
  if (!part) return;
  history.scrollRestoration = "manual";
  settle(9);
}
if (["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type)) restore();

addEventListener("click", (event) => {
  const button = event.target.closest?.(".rm-copy, .copy-code, .rm-permalink");
  if (button && !event.ctrlKey && !event.metaKey) copyFrom(button);
});

// The same parts have the same ids in every language.
for (const kind of ["click", "auxclick"]) {
  addEventListener(kind, ({ target }) => {
    const link = target.closest?.(".languages a");
    if (link) link.hash = place();
  });
}

// The theme's search listens to keys only: not to what is pasted, dictated or composed without them.
const query = document.querySelector("[data-md-component=search-query]");
query?.addEventListener("input", () => query.dispatchEvent(new Event("keyup")));

// What an old address names may be on another page now: go there, and leave the old address out of the history.
function follow() {
  const old = [...document.querySelectorAll(".rm-moved")].find(({ id }) => `#${id}` === location.hash);
  if (old) location.replace(old.querySelector("a").href);
}
addEventListener("hashchange", follow);
follow();

root.dataset.ready = ""; // the buttons work: show them
