// Copy the link to what is shown, and keep views by name. A view is a name for an address; the
// names stay in this browser (its local storage) and are never sent to the server.

import { make } from "./shared.js";

const KEY = "golden-thread-views";
const ADDRESS = /^(\.\/|[a-z_]+)(\?[^#]*)?$/;

/** Return the views kept in this browser: [{name, address}]; what does not fit is left out. */
function kept() {
    try {
        const views = JSON.parse(localStorage.getItem(KEY) ?? "[]");
        return views.filter((view) => typeof view?.name === "string" && ADDRESS.test(view.address));
    } catch {
        return [];
    }
}

/** Keep the views; tell whether the browser let us. */
function keep(views) {
    try {
        localStorage.setItem(KEY, JSON.stringify(views));
    } catch {
        return false;
    }
    fillAll();
    return true;
}

/** Return the address shown, relative to the dashboard; without the number of a table's page. */
function here() {
    const parameters = new URLSearchParams(location.search);
    parameters.delete("page");
    const page = location.pathname.replace(/^.*\//, "") || "./";
    return parameters.size ? `${page}?${parameters}` : page;
}

function tell(block, ...words) {
    block.querySelector(".gt-told").replaceChildren(...words);
}

/** Mark the view that is shown. */
function mark(block) {
    for (const link of block.querySelectorAll(".gt-kept a")) {
        const isHere = link.getAttribute("href") === here();
        if (isHere) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
    }
}

/** Write the views into a block. */
function fill(block) {
    block.dataset.filled = "";
    const views = kept();
    block.querySelector(".gt-kept").replaceChildren(
        ...views.map(({ name, address }) => {
            const link = make("a", { href: address }, name);
            const remove = make("button", { type: "button", title: `Remove ${name}` }, "×");
            remove.setAttribute("aria-label", `Remove ${name}`);
            remove.dataset.remove = name;
            return make("li", {}, link, remove);
        }),
    );
    block.querySelector("[data-bookmarks]").hidden = views.length === 0;
    mark(block);
}

const fillAll = () => document.querySelectorAll(".gt-views").forEach(fill);

function save(form) {
    const block = form.closest(".gt-views");
    const name = form.elements.view.value.trim().replace(/\s+/g, " ");
    if (!name) return;
    const others = kept().filter((view) => view.name !== name);
    const views = [...others, { name, address: here() }];
    views.sort((a, b) => a.name.localeCompare(b.name));
    if (!keep(views)) {
        tell(block, "This browser does not let a page keep anything. Copy the link instead.");
        return;
    }
    form.reset();
    form.closest("details").open = false;
    tell(block, `Saved in this browser as “${name}”.`);
    block.querySelector("summary").focus();
}

function remove(block, name) {
    const before = kept();
    keep(before.filter((view) => view.name !== name));
    const undo = make("button", { type: "button" }, "Undo");
    undo.addEventListener("click", () => {
        keep(before);
        tell(block, `“${name}” is back.`);
        block.querySelector("summary").focus();
    });
    tell(block, `Removed “${name}”. `, undo);
    undo.focus();
}

/** Return the whole address shown, with the as-at day written out: the default moves on. */
function linkToKeep(asAt) {
    const link = new URL(location.href);
    if (!link.searchParams.has("as_at")) link.searchParams.set("as_at", asAt);
    link.hash = "";
    return link.href;
}

async function copy(button) {
    const block = button.closest(".gt-views");
    const link = linkToKeep(button.dataset.copy);
    try {
        await navigator.clipboard.writeText(link);
        tell(block, `Link copied. It keeps the filters and the as-at day, ${button.dataset.day}.`);
    } catch {
        // Without a secure connection browsers keep the clipboard to themselves.
        const field = make("input", { value: link, readOnly: true });
        field.setAttribute("aria-label", "Link to this view");
        tell(block, "Copy this link:", field);
        field.select();
    }
}

const escaped = (text) => make("p", { textContent: text }).innerHTML.replaceAll('"', "&quot;");

/** Hand over all views as the file of bookmarks that every browser can import. */
function bookmarks() {
    const lines = kept().map(({ name, address }) => {
        const whole = new URL(address, document.baseURI).href;
        return `<DT><A HREF="${escaped(whole)}">${escaped(name)}</A>`;
    });
    const text = [
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
        "<TITLE>Golden Thread</TITLE>",
        "<H1>Golden Thread</H1>",
        "<DL><p>",
        ...lines,
        "</DL><p>",
        "",
    ].join("\n");
    const href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
    make("a", { href, download: "golden-thread-views.html" }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".gt-views button");
    if (button?.dataset.copy) copy(button);
    if (button?.dataset.remove) remove(button.closest(".gt-views"), button.dataset.remove);
    if (button && "bookmarks" in button.dataset) bookmarks();
});

document.addEventListener("submit", (event) => {
    if (!event.target.matches(".gt-views form")) return;
    event.preventDefault();
    save(event.target);
});

window.addEventListener("storage", (event) => event.key === KEY && fillAll());

let shownAddress = location.href;

/** Fill new blocks; when the address has changed, forget what was told of the one before. */
function follow() {
    document.querySelectorAll(".gt-views:not([data-filled])").forEach(fill);
    if (location.href === shownAddress) return;
    shownAddress = location.href;
    for (const block of document.querySelectorAll(".gt-views")) {
        mark(block);
        tell(block);
    }
}

// Streamlit puts the block in when it likes, and anew when its words change; that the address
// has changed it tells nobody, but the page changes with it.
new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
follow();
