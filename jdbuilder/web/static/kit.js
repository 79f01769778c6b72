// The company's kit: the sample follows what is typed. Without this script the same form works by submitting it.
"use strict";

const form = document.getElementById("kit");
const frame = document.getElementById("sample");
const pick = document.getElementById("pick");
const state = document.getElementById("state");
const TYPING_PAUSE = 300;

let timer = 0;
let sending = false;
let again = false; // whether something was typed while a request was under way
let unsaved = "unsaved" in form.dataset;
// Faults that a check in the background can't find again, without the file or the button: they stay until their field changes.
const standing = { logo: document.getElementById("logo-fault").textContent, sure: document.getElementById("sure-fault").textContent };
let latest = null; // what the sample shows, or will once its frame has loaded

document.body.classList.add("with-script");
pick.hidden = false;

async function post(retry = true) {
  const body = new FormData(form);
  const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
  const news = await response.json();
  if (news.token && retry) {
    form.elements.csrf_token.value = news.token;
    return post(false);
  }
  if (!response.ok) throw new Error(news.problems.join(" "));
  return news;
}

async function send() {
  clearTimeout(timer);
  if (sending) return void (again = true);
  sending = true;
  const file = form.elements.logo.files[0];
  try {
    show(await post(), file);
  } catch (error) {
    state.textContent = error instanceof TypeError ? "The sample waits: the builder doesn’t answer. Your text stays here." : error.message;
  }
  sending = false;
  if (again) {
    again = false;
    send();
  }
}

function show(news, file) {
  const logo = form.elements.logo;
  const faults = { ...standing, ...news.faults };
  form.elements.picture.value = news.carried;
  if (file && file === logo.files[0] && !news.faults.logo) logo.value = ""; // it is carried along by the form now
  document.getElementById("accent-said").innerHTML = news.accent;
  document.getElementById("logo-said").innerHTML = news.logo;
  document.getElementById("take-off").hidden = !news.logo.trim() && !form.elements.remove.checked && !faults.logo;
  if (!Object.values(faults).some(Boolean)) document.getElementById("unsaved")?.remove();
  for (const place of form.querySelectorAll("[data-fault]")) {
    const text = faults[place.dataset.fault] || "";
    place.textContent = text;
    place.hidden = !text;
    const field = document.getElementById(place.dataset.fault);
    if (text) field?.setAttribute("aria-invalid", "true");
    else field?.removeAttribute("aria-invalid");
  }
  state.textContent = unsaved ? "Not saved yet" : "";
  latest = news;
  paint();
}

function paint() {
  const paper = frame.contentDocument;
  const main = paper?.querySelector("main");
  if (!main || !latest) return; // the frame is still loading, and is painted when it is done
  main.innerHTML = latest.paper;
  const style = paper.querySelector("link[rel=stylesheet]");
  if (style && style.getAttribute("href") !== latest.style) style.href = latest.style;
}

function colour(text) {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  return digits && "#" + (digits.length === 6 ? digits : digits.replace(/./g, "$&$&")).toLowerCase();
}

function changed(event) {
  const { logo, remove, accent, sure } = form.elements;
  if (event.target.id !== "theme" && event.target !== sure) unsaved = true;
  if (event.target === sure) standing.sure = "";
  if (event.target === logo || event.target === remove) standing.logo = "";
  if (event.target === logo) remove.checked = false;
  if (event.target === remove && remove.checked) logo.value = "";
  if (event.target === pick) accent.value = pick.value;
  if (event.target === accent) pick.value = colour(accent.value) || pick.value;
  clearTimeout(timer);
  timer = setTimeout(send, event.target.matches("textarea, input[type=text], input[type=color]") ? TYPING_PAUSE : 0);
}

form.addEventListener("input", changed);
document.getElementById("theme").addEventListener("input", changed);

// The sample shows the section that is being worked on.
form.addEventListener("focusin", (event) => {
  const wanted = event.target.dataset.heading;
  const headings = [...(frame.contentDocument?.querySelectorAll("h2") || [])];
  const place = wanted ? headings.find((one) => one.textContent.startsWith(wanted)) : headings.length && frame.contentDocument.body;
  if (place) frame.contentWindow.scrollTo({ top: wanted ? place.offsetTop - 96 : 0, behavior: "smooth" });
});

form.addEventListener("submit", () => { unsaved = false; });
window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
frame.addEventListener("load", paint);
if (unsaved || form.elements.picture.value) send();
