// Copying as rich text and as plain text at once, and the company's name filled in while it is typed.
"use strict";

async function copyBoth(html, text) {
  const item = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}

// The text of an element as a person would type it: blank lines between blocks, a hyphen before list items.
function plainText(element) {
  const lines = [];
  for (const block of element.querySelectorAll("p, li")) {
    const text = block.textContent.trim().replace(/\s+/g, " ");
    lines.push(block.matches("li") ? `- ${text}\n` : `${text}\n\n`);
  }
  return lines.join("").trim() + "\n";
}

// What a button copies: a box's own characters, with their HTML where the page has it, or what an element shows.
function contents(button) {
  const source = document.getElementById(button.dataset.copy);
  if ("value" in source) return { source, text: source.value, html: document.getElementById(button.dataset.copyHtml)?.value };
  const clean = source.cloneNode(true);
  for (const span of clean.querySelectorAll("span")) span.replaceWith(span.textContent);
  clean.normalize();
  return { source, text: plainText(source), html: clean.innerHTML.trim() };
}

function select(source) {
  if ("value" in source) source.select();
  else getSelection().selectAllChildren(source);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const places = [...document.querySelectorAll("[data-said]")];
    const said = places.find((place) => place.dataset.said === button.dataset.copy) ?? places[0];
    for (const place of places) place.textContent = "";
    const { source, text, html } = contents(button);
    try {
      await (html === undefined ? navigator.clipboard.writeText(text) : copyBoth(html, text));
      said.textContent = "Copied. Paste it where you like.";
    } catch {
      select(source);
      said.textContent = "The text is selected: press Ctrl+C to copy it.";
    }
  });
}

const company = document.querySelector(".bonus #company");
if (company) {
  company.addEventListener("input", () => {
    const name = company.value.trim().replace(/\s+/g, " ");
    for (const place of document.querySelectorAll(".fill-company")) {
      place.textContent = name || "<company XXX>";
      place.classList.toggle("unfilled", !name);
    }
    const start = document.getElementById("start");
    const address = new URL(start.href);
    address.searchParams.set("company", name);
    start.href = address.href;
  });
}
