// Puts the chat on a business's page: one button, and a frame of our own origin once it is pressed.
(() => {
  const script = document.currentScript;
  const key = script && script.dataset.inbox;
  if (!key || document.getElementById("alongside-chat")) return;
  const origin = new URL(script.src).origin;
  const language = (script.dataset.language || document.documentElement.lang || navigator.language || "").slice(0, 2);
  const words = {
    en: ["Open chat", "Close chat"], es: ["Abrir el chat", "Cerrar el chat"], pt: ["Abrir o chat", "Fechar o chat"],
  }[language] || ["Open chat", "Close chat"];
  const accent = script.dataset.accent || "#1f4e5f";
  const style = (element, rules) => Object.assign(element.style, rules);

  const button = document.createElement("button");
  button.id = "alongside-chat";
  button.type = "button";
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-label", words[0]);
  button.innerHTML = '<svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M4 5.5h16v10.5H10l-4.5 3.7V16H4z"/><path d="M8 9.3h8M8 12.3h5"/></svg>';
  style(button, {
    position: "fixed", right: "20px", bottom: "20px", width: "60px", height: "60px", borderRadius: "50%", border: "0",
    background: accent, color: "#fff", cursor: "pointer", boxShadow: "0 6px 20px rgb(0 0 0 / 25%)", zIndex: "2147483000",
    display: "grid", placeItems: "center", padding: "0",
  });
  let frame;
  let identity = script.dataset.identity || "";
  const tell = () => identity && frame?.contentWindow?.postMessage({ alongside: "identity", identity }, origin);

  const place = () => {
    const phone = window.innerWidth < 480;
    style(frame, phone
      ? { inset: "0", width: "100%", height: "100%", borderRadius: "0" }
      : { inset: "auto 20px 92px auto", width: "400px", height: "min(660px, calc(100vh - 116px))", borderRadius: "16px" });
    button.style.visibility = phone && frame.style.display !== "none" ? "hidden" : "visible";
  };
  const show = (open) => {
    if (open && !frame) {
      frame = document.createElement("iframe");
      frame.title = "Chat";
      frame.src = `${origin}/widget/${encodeURIComponent(key)}?language=${encodeURIComponent(language)}`;
      style(frame, { position: "fixed", border: "0", zIndex: "2147483001", boxShadow: "0 12px 40px rgb(0 0 0 / 28%)", colorScheme: "normal", background: "transparent" });
      frame.addEventListener("load", tell);
      document.body.append(frame);
    }
    frame.style.display = open ? "block" : "none";
    button.setAttribute("aria-expanded", String(open));
    button.setAttribute("aria-label", words[open ? 1 : 0]);
    place();
    (open ? frame : button).focus();
  };
  button.addEventListener("click", () => show(!frame || frame.style.display === "none"));
  addEventListener("resize", () => frame && place());
  addEventListener("message", (event) => {
    if (!frame || event.origin !== origin || event.source !== frame.contentWindow) return;
    if (event.data === "alongside:close") show(false);
    // The statement has run out: the page may have a way to get another.
    if (event.data === "alongside:identity") document.dispatchEvent(new CustomEvent("alongside:identity"));
  });
  document.body.append(button);
  // After a sign-in without a new page, or with a new statement.
  window.alongside = { identify: (statement) => { identity = String(statement); tell(); } };
})();
