// Choose light or dark; copy a formula's LaTeX or a piece of code; switch the language and stay in the section; search what is pasted.

const { translations: words } = JSON.parse(document.getElementById("__config").textContent);

const said = document.createElement("p");
said.className = "said";
said.setAttribute("role", "status");
document.body.append(said);

for (const pre of document.querySelectorAll(".highlight > pre")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-code";
  button.textContent = words["clipboard.copy"];
  pre.before(button);
}

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
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Without https, as at an address in the local network, browsers know only the old way.
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

async function copyFrom(button) {
  const text = button.dataset.copy ?? button.parentElement.querySelector("pre > code").textContent;
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

addEventListener("click", ({ target }) => {
  const button = target.closest?.(".rm-copy, .copy-code");
  if (button) copyFrom(button);
  // The same headings have the same ids in every language.
  const link = target.closest?.(".languages a");
  if (link) link.hash = location.hash;
});

// The theme's search listens to keys only: not to what is pasted, dictated or composed without them.
const query = document.querySelector("[data-md-component=search-query]");
query?.addEventListener("input", () => query.dispatchEvent(new Event("keyup")));

root.dataset.ready = ""; // the buttons work: show them
