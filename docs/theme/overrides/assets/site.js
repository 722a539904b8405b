// "Copy LaTeX", and a language switcher that keeps the section.

const said = document.createElement("p");
said.className = "said";
said.setAttribute("role", "status");
document.body.append(said);

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

async function copyFormula(button) {
  await copy(button.dataset.copy);
  const label = (button.dataset.label ??= button.textContent);
  said.textContent = button.textContent = button.dataset.copied;
  button.classList.add("rm-copied");
  clearTimeout(button.timer);
  button.timer = setTimeout(() => {
    button.textContent = label;
    button.classList.remove("rm-copied");
    said.textContent = "";
  }, 2000);
}

addEventListener("click", ({ target }) => {
  const button = target.closest?.(".rm-copy");
  if (button) copyFormula(button);
  // The same headings have the same ids in every language.
  const link = target.closest?.(".languages a");
  if (link) link.hash = location.hash;
});
