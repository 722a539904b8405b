// Leave of the page what axe can say something of, and at the second step few cards of an index.
(step) => {
  // A formula is text: axe knows nothing of MathML, but follows each of its elements. As mathematics alone names nothing,
  // formulas stay at first where axe asks for names.
  for (const formula of document.querySelectorAll("math"))
    if (step > 1 || !formula.closest("label, button, a, summary")) formula.replaceWith(formula.textContent);

  // Code is text as wide and as high without its colours (test_colours.py), and a picture is one image.
  for (const code of document.querySelectorAll("pre > code"))
    if (!code.querySelector(":not(span)")) code.textContent = code.textContent;
  for (const drawn of document.querySelectorAll("svg[role=img] > [aria-hidden=true]"))
    if (!drawn.querySelector("a, [tabindex]")) drawn.replaceChildren();

  if (step < 2) return;
  for (const card of [...document.querySelectorAll(".rm-card")].slice(5)) card.remove();
}
