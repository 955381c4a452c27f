// Conveniences for people whose browser runs scripts. Every page does its work without them.
//
// form[data-unsaved]             asks before leaving with changes that were not sent
// form[data-guard="Mengirim…"]   sends once; the pressed button shows the words
// input[data-filter="#list"]     hides items of the list whose data-filter-text lacks a typed word;
//                                data-filter-count names an element whose data-words ("{n} layanan") tells how many stay
// input[type=file][data-show-files]  lists name and size; data-max-bytes and data-too-large mark what is too big
// button[data-add-row]           adds a row to the table before it; the first number between dots counts up
// button[data-check-all="terima"][hidden]  appears, and chooses that value in every check that nobody has answered yet
// [data-print][hidden]           appears, and prints the page
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const number = new Intl.NumberFormat(document.documentElement.lang || "id", { maximumFractionDigits: 1 });

  for (const form of all("form[data-unsaved]")) {
    let changed = false;
    form.addEventListener("input", () => { changed = true; });
    form.addEventListener("submit", (event) => { if (!event.defaultPrevented) changed = false; });
    addEventListener("beforeunload", (event) => {
      if (!changed) return;
      event.preventDefault();
      event.returnValue = true; // what older phones ask for
    });
  }

  for (const form of all("form[data-guard]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) return event.preventDefault();
      form.dataset.sent = "yes";
      const button = event.submitter;
      if (!button) return;
      // The button stays enabled, or its name and value would not be sent.
      button.setAttribute("aria-busy", "true");
      button.dataset.words = button.textContent;
      if (form.dataset.guard) button.textContent = form.dataset.guard;
    });
  }
  // A page that comes back from the browser's memory is ready to be sent again.
  addEventListener("pageshow", () => {
    for (const form of all("form[data-sent]")) delete form.dataset.sent;
    for (const button of all("button[aria-busy]")) {
      button.removeAttribute("aria-busy");
      if (button.dataset.words) button.textContent = button.dataset.words;
    }
  });

  for (const input of all("input[data-filter]")) {
    const items = all(input.dataset.filter + " [data-filter-text]");
    const count = input.dataset.filterCount && document.querySelector(input.dataset.filterCount);
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/);
      for (const item of items) {
        const text = item.dataset.filterText.toLowerCase();
        item.hidden = !words.every((word) => text.includes(word));
      }
      const left = items.filter((item) => !item.hidden).length;
      if (count) count.textContent = count.dataset.words.replace("{n}", left);
    };
    input.addEventListener("input", filter);
    if (input.value) filter();
  }

  for (const input of all("input[type=file][data-show-files]")) {
    const list = document.createElement("ul");
    list.className = "file-list";
    list.setAttribute("role", "status");
    input.after(list);
    input.addEventListener("change", () => {
      list.replaceChildren(...[...input.files].map((file) => {
        const item = document.createElement("li");
        item.textContent = `${file.name} (${number.format(Math.max(file.size / 1e6, 0.1))} MB)`;
        if (file.size > Number(input.dataset.maxBytes || Infinity)) {
          item.textContent += `: ${input.dataset.tooLarge}`;
          item.className = "too-large";
        }
        return item;
      }));
    });
  }

  for (const button of all("button[data-add-row]")) {
    button.addEventListener("click", (event) => {
      const rows = all("table.rows tbody tr", button.form).filter(
        (row) => row.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
      const last = rows[rows.length - 1];
      if (!last) return;
      event.preventDefault();
      const row = last.cloneNode(true);
      for (const part of all("*", row)) {
        for (const name of ["name", "id", "for", "aria-label", "aria-labelledby", "aria-describedby"]) {
          const value = part.getAttribute(name);
          if (value) part.setAttribute(name, value.replace(/([. -])(\d+)(?=$|[. -])/, (_, mark, n) => mark + (+n + 1)));
        }
      }
      for (const field of all("input, select, textarea", row)) {
        field.removeAttribute("aria-invalid");
        if (field.type === "checkbox" || field.type === "radio") field.checked = false;
        else if (field.tagName === "SELECT") field.selectedIndex = 0;
        else field.value = "";
      }
      for (const error of all(".error", row)) error.remove();
      last.after(row);
      row.querySelector("input, select, textarea")?.focus();
    });
  }

  for (const button of all("button[data-check-all]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      for (const radio of all(".check-row input[type=radio]", button.form)) {
        const isAnswered = all("input[type=radio]", button.form).some((other) => other.name === radio.name && other.checked);
        if (radio.value === button.dataset.checkAll && !isAnswered) radio.click();
      }
    });
  }

  // What is folded away belongs on paper too.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all("details:not([open])");
    for (const fold of unfolded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of unfolded) fold.open = false; });

  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
})();
