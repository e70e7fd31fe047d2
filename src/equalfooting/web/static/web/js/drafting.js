// The drafting table: its text areas grow, and what is typed is saved as one goes.
// htmx sends the form after a pause; this keeps the revision right, says when saving failed, and
// sends the last words when the page is left.

const GROWS = "textarea[data-grows]";
const FORM = "form[data-drafting]";
const cssGrows = CSS.supports("field-sizing", "content");
const WAIT = 400;
const unsent = new WeakSet();
const underWay = new WeakMap();
let going = false;

function grow(area) {
  if (cssGrows) return;
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

function say(sentence) {
  const place = document.getElementById("saved");
  if (!place || place.textContent === sentence) return;
  const line = document.createElement("span");
  line.setAttribute("role", "alert");
  line.textContent = sentence;
  place.replaceChildren(line);
}

function why(status, redirected) {
  if (redirected || status === 401) return "signedOut";
  return status === 403 ? "shut" : "notSaved";
}

function revision(form) {
  return form.querySelector('[name="revision"]');
}

document.addEventListener("input", (event) => {
  if (event.target.matches?.(GROWS)) grow(event.target);
  const form = event.target.form;
  if (form?.matches(FORM)) unsent.add(form);
}, { capture: true });

document.addEventListener("htmx:before:request", (event) => {
  const { ctx } = event.detail;
  const form = ctx.sourceElement;
  if (!form.matches?.(FORM)) return;
  if (!unsent.has(form)) return event.preventDefault();
  unsent.delete(form);
  underWay.set(form, new Promise((done) => {
    form.addEventListener("htmx:finally:request", done, { once: true });
  }));
  // The fields were read before this waited its turn: send what stands there now.
  ctx.request.body = new URLSearchParams(new FormData(form));
});

document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail;
  const form = ctx.sourceElement;
  if (!form.matches?.(FORM)) return;
  const { status, raw } = ctx.response;
  if (status < 400 && !raw.redirected) return;
  unsent.add(form);
  if (status === 409) return;
  event.preventDefault();
  raw.body?.cancel();
  say(form.dataset[why(status, raw.redirected)]);
});

document.addEventListener("htmx:error", (event) => {
  const form = event.detail.ctx?.sourceElement;
  if (!form?.matches?.(FORM)) return;
  unsent.add(form);
  say(form.dataset.notSaved);
});

// The browser finishes this even when the page is gone. If the page is still there afterwards, the
// new revision is taken over.
async function send(form) {
  unsent.delete(form);
  const body = new URLSearchParams(new FormData(form));
  const headers = { "HX-Request": "true" };
  try {
    const answer = await fetch(form.dataset.drafting, { method: "POST", body, headers, keepalive: true });
    if (!answer.ok || answer.redirected) return unsent.add(form);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("revision");
    if (fresh && revision(form)) revision(form).value = fresh.value;
  } catch {
    unsent.add(form);
  }
}

// A save under way has the revision that the next one needs.
async function sendInTurn(form) {
  await underWay.get(form);
  if (unsent.has(form)) await send(form);
}

function waiting() {
  return [...document.querySelectorAll(FORM)].filter((form) => unsent.has(form));
}

document.addEventListener("leaving", (event) => event.detail.waiting.push(...waiting().map(sendInTurn)));
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") waiting().forEach(sendInTurn);
});
window.addEventListener("pagehide", () => waiting().forEach(send));

// Another page that shows this draft is asked for only when the last words have arrived.
function afterSaving(event, go) {
  const left = waiting();
  if (event.defaultPrevented || going || !left.length) return;
  event.preventDefault();
  const enough = new Promise((done) => setTimeout(done, WAIT));
  Promise.race([Promise.allSettled(left.map(sendInTurn)), enough]).then(() => {
    going = true;
    go();
    going = false;
  });
}

document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  unsent.delete(target);
  if (!target.matches("[data-leave]")) afterSaving(event, () => target.requestSubmit(submitter));
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button);
  const elsewhere = link?.href.split("#")[0] !== location.href.split("#")[0];
  if (link && plain && elsewhere && !link.target) afterSaving(event, () => location.assign(link.href));
});

// After a conflict: go on with the words on this page.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-take-revision]");
  const form = button && document.querySelector(FORM);
  if (!form) return;
  revision(form).value = button.dataset.takeRevision;
  button.closest(".notice").remove();
  form.querySelector(GROWS).dispatchEvent(new Event("input", { bubbles: true }));
});

document.querySelectorAll(GROWS).forEach(grow);
