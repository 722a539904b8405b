// While serving: what is wrong with the project, over the page, gone when it is mended.
(() => {
  const box = document.createElement("pre");
  box.id = "runmath-problems";
  box.setAttribute("role", "alert");
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;margin:0;padding:1em;z-index:9999;" +
    "background:#400;color:#fff;font:14px/1.5 monospace;white-space:pre-wrap";
  let shown = "";
  const ask = async () => {
    if (document.visibilityState === "visible") {
      try {
        const said = (await (await fetch("/.problems")).json()).join("\n");
        if (said !== shown) {
          box.textContent = shown = said;
          if (said) document.body.append(box);
          else box.remove();
        }
      } catch {
        // The server has ended.
      }
    }
    setTimeout(ask, 1000);
  };
  ask();
})();
