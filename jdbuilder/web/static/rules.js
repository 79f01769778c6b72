// A rule that an address names is shown unfolded.
"use strict";

function unfold() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named?.matches("details")) return;
  named.open = true;
  named.scrollIntoView();
}

addEventListener("hashchange", unfold);
unfold();
