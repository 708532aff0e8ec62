// Choices that are links: the lists of filters in the sidebar, rows of choices on a page. They come
// anew with every answer: what a reader has opened, looked for and reached by the keyboard is
// carried over to the new ones.

/** A list of more choices offers a field to look for one. */
const MANY = 12;

const opened = new Set();
const sought = new Map();
const scrolled = new Map();
/** The choice made last: its list and its value. The keyboard is there. */
let reached = null;

const listOf = (element) => element.closest("[data-facet]");
const nameOf = (element) => listOf(element).dataset.facet;
const isOfOne = (element) => "one" in listOf(element).dataset;
const input = (list) => list.querySelector(".gt-find input");

function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
}

/** Return the address with a choice set, or taken away; the first page of every table. */
function addressWith(list, value) {
    const address = new URL(location.href);
    const parameters = address.searchParams;
    const name = nameOf(list);
    for (const page of list.closest("[data-forgotten]").dataset.forgotten.split(" ")) {
        parameters.delete(page);
    }
    if (isOfOne(list)) {
        if (value) parameters.set(name, value);
        else parameters.delete(name);
    } else if (parameters.has(name, value)) parameters.delete(name, value);
    else parameters.append(name, value);
    return address;
}

/** Show at once what was chosen; the answer brings the counts. */
function mark(link) {
    const list = listOf(link);
    const wasChosen = link.hasAttribute("aria-current");
    if (isOfOne(link)) list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    if (wasChosen && !isOfOne(link)) link.removeAttribute("aria-current");
    else link.setAttribute("aria-current", "true");
    reached = { list: nameOf(link), value: link.dataset.value };
}

/** Go to an address as the browser's own back and forward do, which Streamlit listens to. */
function open(address) {
    history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
}

const isPlain = (event) =>
    event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

// On its way down, before links.js would take the reader to the top of the page.
document.addEventListener(
    "click",
    (event) => {
        const link = event.target.closest?.("[data-facet] a");
        if (!link || !isPlain(event)) return;
        event.preventDefault();
        // From the address as it is now: of two quick choices the second does not know the first.
        const { value, isWhole } = link.dataset;
        open(isWhole ? link.href : addressWith(listOf(link), value));
        mark(link);
    },
    true,
);

/** Make the links of a list that has been opened. */
function draw(list) {
    if (list.querySelector("ul") || !list.dataset.choices) return;
    const label = list.dataset.label;
    const choices = JSON.parse(list.dataset.choices);
    const items = choices.map(([value, words, isChosen, address]) => {
        const link = make("a", { href: address || addressWith(list, value), target: "_self" }, words);
        link.dataset.value = value;
        if (address) link.dataset.isWhole = "yes";
        if (isChosen) link.setAttribute("aria-current", "true");
        return make("li", {}, link);
    });
    const chosen = make("ul", { ariaLabel: label }, ...items);
    if (choices.length > MANY) {
        const value = sought.get(nameOf(list)) ?? "";
        const field = make("input", { type: "search", autocomplete: "off", value });
        list.append(make("label", { className: "gt-find" }, `Find in ${label} `, field));
    }
    list.append(chosen);
    if (input(list)?.value) seek(list);
    if (scrolled.has(nameOf(list))) chosen.scrollTop = scrolled.get(nameOf(list));
}

/** Leave only the choices in sight that hold the words looked for, in any case of letters. */
function seek(list) {
    const words = input(list).value.trim().toLowerCase();
    for (const item of list.querySelectorAll("li")) {
        item.hidden = !item.textContent.toLowerCase().includes(words);
    }
}

/** Give a list that has come anew what the reader did to the one before. */
function carryOver(list) {
    const name = nameOf(list);
    if (opened.has(name)) {
        list.open = true;
        draw(list);
    }
    // With the next frame, which lays the page out anyway: to ask for it now would do so twice.
    if (reached?.list === name) requestAnimationFrame(() => refocus(list));
}

/** Put the keyboard back where it was, unless the reader has moved on. */
function refocus(list) {
    if (document.activeElement !== document.body) return;
    const links = [...list.querySelectorAll("a")];
    const last = links.find((link) => link.dataset.value === reached.value);
    (last ?? list.querySelector("summary, a"))?.focus({ preventScroll: true });
}

// These two do not bubble: they are caught on their way down.
document.addEventListener(
    "toggle",
    ({ target }) => {
        if (!target.matches?.(".gt-facet")) return;
        if (!target.open) opened.delete(nameOf(target));
        else {
            opened.add(nameOf(target));
            draw(target);
        }
    },
    true,
);
document.addEventListener(
    "scroll",
    ({ target }) => target.matches?.(".gt-facet ul") && scrolled.set(nameOf(target), target.scrollTop),
    true,
);

document.addEventListener("input", ({ target }) => {
    if (!target.matches(".gt-find input")) return;
    sought.set(nameOf(target), target.value);
    seek(listOf(target));
});

function follow() {
    for (const block of document.querySelectorAll("[data-forgotten]:not([data-filled])")) {
        block.dataset.filled = "";
        block.querySelectorAll("[data-facet]").forEach(carryOver);
    }
}
new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
follow();
