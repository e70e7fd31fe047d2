// Leave quickly: the button, or Escape pressed twice within a second.
// The page is blanked at once, the last words are sent, signing out follows, and the neutral page
// takes this page's place. With scripts off the button is an ordinary form.

const TWICE_WITHIN = 1000;
const WAIT_FOR_WORDS = 400;

let lastEscape = -Infinity;

function leave(form) {
  const address = form.action;
  const fields = new URLSearchParams(new FormData(form));
  const quiet = form.dataset.leave;
  const waiting = [];
  document.dispatchEvent(new CustomEvent("leaving", { detail: { waiting } }));
  document.title = "Notes";
  document.body.replaceChildren();

  const enough = new Promise((done) => setTimeout(done, WAIT_FOR_WORDS));
  const sent = waiting.length ? Promise.race([Promise.allSettled(waiting), enough]) : Promise.resolve();
  sent.then(() => {
    fetch(address, { method: "POST", body: fields, keepalive: true, redirect: "manual" }).catch(() => {});
    location.replace(quiet);
  });
}

function form() {
  return document.querySelector("form[data-leave]");
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-leave]")) return;
  event.preventDefault();
  leave(event.target);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat || event.isComposing || !form()) return;
  const again = event.timeStamp - lastEscape <= TWICE_WITHIN;
  lastEscape = event.timeStamp;
  if (again) leave(form());
}, { capture: true });

// A page that the browser kept whole asks the server afresh who is there.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
