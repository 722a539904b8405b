// Press every copy button of the page: a list of what came onto the clipboard otherwise than a reader sees it.
() => {
  let copied;
  Object.defineProperty(navigator.clipboard, "writeText", { value: async (text) => { copied = text; } });
  const wrong = [];
  const lines = (text) => text.trimEnd().split("\n").map((line) => line.trimEnd()).join("\n");
  for (const code of document.querySelectorAll("article pre > code")) {
    const buttons = code.closest(".highlight")?.querySelectorAll(".copy-code") ?? [];
    if (buttons.length !== 1) wrong.push(`${buttons.length} copy buttons: ${code.textContent.slice(0, 40)}`);
    copied = "";
    buttons[0]?.click();
    // The whole text, also what is folded: look.js has unfolded all; what is hidden in another way is not in innerText.
    if (lines(copied) !== lines(code.innerText)) wrong.push(`seen\n${code.innerText}\ncopied\n${copied}`);
  }
  for (const button of document.querySelectorAll(".rm-copy")) {
    copied = "";
    button.click();
    const part = button.closest(".rm-formula, .rm-code");
    if (!copied.trim() || !part) wrong.push(`nothing is copied: ${button.parentElement.textContent}`);
  }
  return wrong;
}
