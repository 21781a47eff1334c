// What a page gains from script: keys, copying, previews of references, a link to chosen words. Nothing needs it.
(() => {
  "use strict";
  const body = document.body;
  const said = document.getElementById("said");
  const say = (words) => { said.textContent = words; window.setTimeout(() => { said.textContent = ""; }, 2500); };

  async function copy(words) {
    try { await navigator.clipboard.writeText(words); }
    catch {
      const field = document.createElement("textarea");
      field.value = words; body.append(field); field.select();
      document.execCommand("copy"); field.remove();
    }
    say(body.dataset.copied);
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button.dataset.copy));
  }

  // Keys. They can be switched off, and never act while someone types.
  const dialog = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  const kept = { get: () => { try { return localStorage.getItem("keys"); } catch { return null; } },
                 set: (v) => { try { localStorage.setItem("keys", v); } catch { /* private window: not kept */ } } };
  on.checked = kept.get() !== "off";
  on.addEventListener("change", () => kept.set(on.checked ? "on" : "off"));
  const help = document.querySelector("[data-help]");
  const openHelp = () => { if (!dialog.open) dialog.showModal(); };
  if (help) help.addEventListener("click", (event) => { event.preventDefault(); openHelp(); });

  let current = -1, lit = -1;
  function step(list, at, by) {
    if (!list.length) return at;
    return Math.min(Math.max(at + by, 0), list.length - 1);
  }
  function items() { return [...document.querySelectorAll("[data-item]")]; }
  function move(by) {
    const list = items();
    if (current < 0 && list.length) {
      const below = list.findIndex((one) => one.getBoundingClientRect().top > 8);
      current = by > 0 ? (below < 0 ? list.length : below) - 1 : (below < 0 ? list.length : below);
    }
    current = step(list, current, by);
    const one = list[current];
    if (one) { one.tabIndex = -1; one.focus({ preventScroll: true }); one.scrollIntoView({ block: "start" }); }
  }
  function hit(by) {
    const list = [...document.querySelectorAll("mark.hit, mark.chosen, mark.fresh")];
    lit = step(list, lit, by);
    const one = list[lit];
    if (one) { one.tabIndex = -1; one.focus({ preventScroll: true }); one.scrollIntoView({ block: "center" }); }
  }
  function cite() {
    const here = (document.activeElement && document.activeElement.closest("[data-cite]")) || document.querySelector("[data-cite]");
    if (here) copy(here.dataset.cite);
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const where = event.target;
    if (where.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(where.tagName)) return;
    if (event.key === "?") { openHelp(); return; }
    if (!on.checked || dialog.open) return;
    const act = { "/": () => document.getElementById("q").select(), j: () => move(1), k: () => move(-1),
                  n: () => hit(1), p: () => hit(-1), c: cite }[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // A preview beside a reference, on pointing and on focus.
  let peek = null;
  const unpeek = () => { if (peek) { peek.remove(); peek = null; } };
  function show(link) {
    unpeek();
    peek = document.createElement("div");
    peek.className = "peek"; peek.setAttribute("aria-hidden", "true");
    const title = document.createElement("strong");
    title.textContent = link.dataset.peekTitle;
    peek.append(title, link.dataset.peek);
    body.append(peek);
    const at = link.getClientRects()[0];
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - peek.offsetWidth - 8));
    peek.style.left = `${left + window.scrollX}px`;
    peek.style.top = `${at.bottom + window.scrollY + 6}px`;
  }
  for (const link of document.querySelectorAll("a[data-peek]")) {
    link.addEventListener("mouseenter", () => show(link));
    link.addEventListener("focus", () => show(link));
    link.addEventListener("mouseleave", unpeek);
    link.addEventListener("blur", unpeek);
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") unpeek(); });

  // On a phone the ways to narrow down stand folded above the hits.
  if (window.matchMedia("(max-width: 56rem)").matches) {
    for (const one of document.querySelectorAll("[data-narrow]")) one.open = false;
  }

  // Notes beside their markers, where there is a margin; without script they stand beside what follows.
  const margin = window.matchMedia("(min-width: 76rem)");
  function place() {
    const holders = [...document.querySelectorAll(".reply, .prose")].filter((one) => one.querySelector(":scope > .note"));
    for (const holder of holders) { holder.classList.remove("placed"); holder.style.minHeight = ""; }
    if (!margin.matches || window.matchMedia("print").matches) return;
    for (const holder of holders) holder.classList.add("placed");
    const plans = holders.map((holder) => {
      const top = holder.getBoundingClientRect().top;
      let below = 0;
      const tops = [...holder.querySelectorAll(":scope > .note")].map((note) => {
        const marker = document.getElementById(`r-${note.id}`);
        const wanted = marker ? marker.getBoundingClientRect().top - top - 2 : below;
        const at = Math.max(wanted, below);
        below = at + note.offsetHeight + 10;
        return [note, at];
      });
      return [holder, tops, below];
    });
    for (const [holder, tops, below] of plans) {
      for (const [note, at] of tops) note.style.top = `${at}px`;
      holder.style.minHeight = `${below}px`;
    }
  }
  function unplace() { for (const one of document.querySelectorAll(".placed")) { one.classList.remove("placed"); one.style.minHeight = ""; } }
  place();
  let waiting = 0;
  window.addEventListener("resize", () => { window.clearTimeout(waiting); waiting = window.setTimeout(place, 120); });
  window.addEventListener("beforeprint", unplace);
  window.addEventListener("afterprint", place);
  document.addEventListener("toggle", (event) => { if (event.target.closest && event.target.closest(".reply, .prose")) place(); }, true);

  // A link to chosen words: the words and what stands around them, so that it survives another reading.
  const text = document.querySelector(".body");
  let pick = null;
  const unpick = () => { if (pick) { pick.remove(); pick = null; } };
  function wordsOf(range) {
    const part = range.cloneContents();
    for (const extra of part.querySelectorAll(".noteref, .note, .number, .acts, .n, .pointed")) extra.remove();
    return part.textContent.replace(/\s+/g, " ").trim();
  }
  function around(range, before) {
    const wide = document.createRange();
    wide.selectNodeContents(range.commonAncestorContainer.parentElement.closest(".reply, .asked, .prose") || text);
    if (before) wide.setEnd(range.startContainer, range.startOffset);
    else wide.setStart(range.endContainer, range.endOffset);
    const words = wordsOf(wide);
    return before ? words.slice(-32) : words.slice(0, 32);
  }
  function offer() {
    unpick();
    const chosen = document.getSelection();
    if (!text || !chosen || chosen.isCollapsed || !chosen.rangeCount) return;
    const range = chosen.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const exact = wordsOf(range).slice(0, 1500);
    if (exact.length < 3) return;
    const query = new URLSearchParams({ exact, prefix: around(range, true), suffix: around(range, false) });
    if (document.documentElement.lang !== "nl") query.set("lang", document.documentElement.lang);
    const address = `${location.origin}${location.pathname}?${query}#words`;
    pick = document.createElement("button");
    pick.type = "button"; pick.className = "pick"; pick.textContent = body.dataset.linkWords;
    pick.addEventListener("mousedown", (event) => event.preventDefault());
    pick.addEventListener("click", () => { copy(address); unpick(); });
    body.append(pick);
    const at = range.getBoundingClientRect();
    pick.style.left = `${Math.max(8, at.left) + window.scrollX}px`;
    pick.style.top = `${at.bottom + window.scrollY + 8}px`;
  }
  document.addEventListener("mouseup", () => window.setTimeout(offer, 0));
  document.addEventListener("keyup", (event) => { if (event.shiftKey) offer(); });
  document.addEventListener("selectionchange", () => { const s = document.getSelection(); if (s && s.isCollapsed) unpick(); });
})();
