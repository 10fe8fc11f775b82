// The one script of ours. Without it every link still works, by a full load of the page.
(() => {
  "use strict";
  // Our files are served one level below the app: with its address, Streamlit does not grope for the server.
  const script = new URL(document.currentScript.src);
  const base = new URL("..", script).href;
  window.__streamlit = { BACKEND_BASE_URL: base, MAIN_PAGE_BASE_URL: base };

  // What has to do with time stands in a file of its own, with the same mark; without it, only the hours grow old.
  let moment = null;
  import(new URL(`moment.js${script.search}`, script)).then(
    ({ watch }) => {
      moment = watch({ say, rerun });
      moment();
    },
    () => {},
  );

  // A drawing, and how it is moved; without it, a link to the drawing stays in its place.
  let chart = null;
  import(new URL(`chart.js${script.search}`, script)).then(
    ({ watch }) => {
      chart = watch();
      chart();
    },
    () => {},
  );

  let heading = null; // the h1 on screen
  let moved = false; // the reader asked for another page: it takes the focus when it comes
  let told = null; // the words last said for the page
  let connected = null; // null until the first connection

  const rerun = () => dispatchEvent(new PopStateEvent("popstate", { state: history.state }));

  const say = (words) => {
    document.getElementById("annonce").textContent = words;
  };

  function follow(event) {
    const link = event.target.closest?.("a[data-nav], [data-svg] svg a");
    const other = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || other || event.defaultPrevented) return;
    const href = new URL(link.getAttribute("href") ?? link.getAttribute("xlink:href"), location.href);
    if (href.origin !== location.origin) return;
    if (link.closest(".lg-nav")) href.search = location.search; // the walk goes with the reader
    if (link.closest("[data-svg]")) keepMoment(href);
    event.preventDefault();
    if (!go(href)) return;
    link.setAttribute("aria-busy", "true");
  }

  // A drawing is the same at all moments: its links take the one chosen, if any, from the address.
  function keepMoment(href) {
    const here = new URLSearchParams(location.search);
    for (const name of ["fenetre", "quand"]) {
      const chosen = here.get(name);
      if (chosen) href.search += `${href.search ? "&" : "?"}${name}=${encodeURIComponent(chosen).replaceAll("%3A", ":")}`;
    }
  }

  function send(event) {
    const form = event.target.closest?.("form[data-here], form[data-nav]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    go(form.dataset.here ? atMoment(form) : withFields(form));
  }

  // A date and an hour make one parameter, added to the address where the reader is.
  function atMoment(form) {
    const href = new URL(form.dataset.here, location.href);
    href.search += `${href.search ? "&" : "?"}quand=${new FormData(form).getAll("quand").join("T")}`;
    return href;
  }

  // Any other form is an address that its fields write, those left empty aside.
  function withFields(form) {
    const href = new URL(form.action);
    const written = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    href.search = String(written).replace(/%(?:2F|3A)/g, decodeURIComponent); // as our links write them
    return href;
  }

  // One entry in the history, one run of the page.
  function go(href) {
    if (href.href === location.href) return false;
    history.pushState(null, "", href);
    moved = true;
    rerun();
    return true;
  }

  function takeFocus() {
    const found = document.querySelector("h1[data-q]");
    if (!found || found === heading) return;
    heading = found;
    if (!moved) return;
    moved = false;
    scrollTo(0, 0);
    found.focus({ preventScroll: true });
  }

  // What a page asks to be said once it has changed: how many structures are found.
  function watchWords() {
    const words = document.querySelector("[data-say]");
    if (!words || words === told) return;
    if (told !== null) say(words.textContent);
    told = words;
  }

  function watchConnection() {
    const state = document.querySelector("[data-test-connection-state]")?.dataset.testConnectionState;
    if (!state || (connected === null && state !== "CONNECTED")) return;
    const now = state === "CONNECTED";
    if (now === connected) return;
    const back = now && connected === false;
    connected = now;
    document.getElementById("panne").hidden = now;
    if (back) {
      say("Connexion rétablie.");
      rerun(); // the page is not run again by itself, and a click made meanwhile is in the address
    }
  }

  // Streamlit's dialogs are hidden, as they are in English; they may not put the page, nor its numbers, out of reach.
  function stayWithinReach() {
    for (const part of document.querySelectorAll("body > [inert]:not([data-focus-scope-start], [data-focus-scope-end])")) {
      part.removeAttribute("inert");
    }
  }

  function markPage() {
    for (const link of document.querySelectorAll(".lg-nav a")) {
      const here = link.pathname === location.pathname;
      if (here === link.hasAttribute("aria-current")) continue;
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    // Streamlit's frame does not scroll any more: nothing to stop at with the keyboard.
    document.querySelector("#stMain[tabindex]")?.removeAttribute("tabindex");
  }

  // Before Streamlit's dialog, which keeps clicks on what lies under it to itself.
  document.addEventListener("click", follow, { capture: true });
  addEventListener("submit", send);
  addEventListener("popstate", (event) => {
    if (event.isTrusted) moved = true;
  });
  new MutationObserver(() => {
    stayWithinReach();
    watchConnection();
    moment?.();
    watchWords();
    markPage();
    takeFocus();
    chart?.();
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["data-test-connection-state", "data-svg", "inert"],
  });

  // What serves on an orientation stands in a file of its own, with the same mark; without it, links and numbers remain.
  import(new URL(`orientation.js${script.search}`, script)).then(
    ({ start }) => start({ say }),
    () => {},
  );
})();

// Acronyms: the browser itself opens a bubble on a press, and closes it on Escape or on a press elsewhere. Here: when it
// is pointed at or reached with the keyboard, beside the word, and until both are left.
(() => {
  "use strict";
  const LINGER = 250; // milliseconds to go from the word to its bubble
  const MARGIN = 8; // pixels kept at the edges of the screen

  const bubble = (word) => document.getElementById(word.getAttribute("popovertarget"));

  function place(word, tip) {
    Object.assign(tip.style, { position: "absolute", inset: "auto", margin: 0 }); // before it is measured
    const at = word.getBoundingClientRect();
    const right = document.documentElement.clientWidth - tip.offsetWidth - MARGIN;
    const bar = document.getElementById("urgences").getBoundingClientRect();
    const floor = bar.top > 0 ? bar.top : innerHeight;
    const top = at.bottom + tip.offsetHeight < floor ? at.bottom : at.top - tip.offsetHeight;
    Object.assign(tip.style, { left: `${Math.max(MARGIN, Math.min(at.left, right))}px`, top: `${scrollY + top}px` });
  }

  function explain(event) {
    const word = event.target.closest?.(".lg-acronym");
    const tip = word && bubble(word);
    if (!tip?.showPopover) return;
    if (!tip.matches(":popover-open")) tip.showPopover();
    place(word, tip);
  }

  function leave() {
    const tip = document.querySelector(".lg-tip:popover-open");
    const word = tip && document.querySelector(`.lg-acronym[popovertarget="${tip.id}"]`);
    if (tip && !tip.matches(":hover") && !word?.matches(":hover, :focus")) tip.hidePopover();
  }

  for (const kind of ["mouseover", "focusin", "click"]) addEventListener(kind, explain);
  addEventListener("mouseout", () => setTimeout(leave, LINGER));
  addEventListener("focusout", () => setTimeout(leave));
})();
