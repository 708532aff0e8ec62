// Choices that are links: the lists of filters in the sidebar, rows of choices on a page. They come
// anew with every answer: what a reader has opened, looked for and reached by the keyboard is
// carried over to the new ones.

import { addressToChange, isPlain, make, nameOf, onNewParts, open, partOf, replace } from "./shared.js";

/** A list of more choices offers a field to look for one. */
const MANY = 12;
/** In such a window a choice that says so is another, until the reader makes it. */
const NARROW = matchMedia("(max-width: 1023px)");
/** So long a reader pauses before a list is asked for what was written in its field, in ms. */
const PAUSE = 150;

const opened = new Set();
const sought = new Map();
const scrolled = new Map();
/** What a list offered to words looked for, by its name: as it came last, and when it was asked. */
const fetched = new Map();
const asked = new Map();
/** The choices of each list that is drawn: value, words, whether chosen, address of each. */
const drawn = new WeakMap();
/** The choice made last: its list and its value. The keyboard is there. */
let reached = null;
let pause = 0;

const isOfOne = (element) => "one" in partOf(element).dataset;
const input = (list) => list.querySelector(".gt-find input");
const linkOf = (list, value) =>
    [...list.querySelectorAll("a")].find((link) => link.dataset.value === value);

/** Return the address with a choice set, or taken away; the first page of every table. */
function addressWith(list, value) {
    return addressesWith(list)(value);
}

/** Return the function that gives the address of each choice of a list: they share most of it. */
function addressesWith(list) {
    const address = addressToChange(list);
    const name = nameOf(list);
    const chosen = isOfOne(list) ? [] : address.searchParams.getAll(name);
    address.searchParams.delete(name);
    const others = [...address.searchParams].map(written);
    const withThese = (values) => {
        const parameters = [...others, ...values.map((value) => written([name, value]))];
        return `${address.pathname}${parameters.length ? "?" : ""}${parameters.join("&")}`;
    };
    return (value) => {
        if (chosen.includes(value)) return withThese(chosen.filter((other) => other !== value));
        return withThese(value ? [...chosen, value] : chosen);
    };
}

const written = (parameter) => parameter.map(encodeURIComponent).join("=");

/** Show at once what was chosen; the answer brings the counts. */
function mark(link) {
    const list = partOf(link);
    const wasChosen = link.hasAttribute("aria-current");
    if (isOfOne(link)) list.querySelector("[aria-current]")?.removeAttribute("aria-current");
    if (wasChosen && !isOfOne(link)) link.removeAttribute("aria-current");
    else link.setAttribute("aria-current", "true");
    for (const row of drawn.get(list) ?? []) if (row[0] === link.dataset.value) row[2] = !wasChosen;
    reached = { list: nameOf(link), value: link.dataset.value };
}

// On its way down, before links.js would take the reader to the top of the page.
document.addEventListener(
    "click",
    (event) => {
        const link = event.target.closest?.("[data-facet] a[data-value]");
        if (!link || !isPlain(event)) return;
        event.preventDefault();
        // From the address as it is now: of two quick choices the second does not know the first.
        const { value, isWhole } = link.dataset;
        open(isWhole ? link.href : addressWith(partOf(link), value));
        mark(link);
    },
    true,
);

/** The choice that the mouse holds down: its link, its list and its value. */
let pressed = null;

document.addEventListener("pointerdown", (event) => {
    const link = event.target.closest?.("[data-facet] a[data-value]");
    const isMouse = event.pointerType === "mouse" && isPlain(event);
    pressed = link && isMouse ? { link, list: nameOf(link), value: link.dataset.value } : null;
});

// An answer that comes between press and release puts a new link in the place of the one pressed:
// the browser then tells of no click.
document.addEventListener("pointerup", ({ target }) => {
    const link = target.closest?.("[data-facet] a[data-value]");
    if (!pressed || pressed.link.isConnected || !link) return;
    if (nameOf(link) === pressed.list && link.dataset.value === pressed.value) link.click();
});

/** Make the links of a list that has been opened. */
function draw(list) {
    if (list.querySelector("ul") || !list.dataset.choices) return;
    const { choices, label, source, number } = list.dataset;
    const value = sought.get(nameOf(list)) ?? "";
    const isToFetch = source && value;
    drawn.set(list, (isToFetch && fetched.get(nameOf(list))) || JSON.parse(choices));
    if (drawn.get(list).length > MANY || source) {
        const field = make("input", { type: "search", autocomplete: "off", value });
        list.append(make("label", { className: "gt-find" }, `Find in ${label} `, field));
    }
    const found = make("ul", { ariaLabel: label });
    list.append(found, make("p", { className: "gt-note", role: "status" }));
    fill(list);
    if (scrolled.has(nameOf(list))) found.scrollTop = scrolled.get(nameOf(list));
    if (isToFetch) complete(list);
    else if (source) tellNumber(list, Number(number));
}

/** Say of how many choices of a long list the first are shown. */
function tellNumber(list, number) {
    const shown = drawn.get(list).length;
    const all = number.toLocaleString("en-GB");
    say(list, shown < number ? `${shown} of ${all}; the others are found by their words.` : "");
}

/** Fetch what a long list offers to the words looked for; until it comes, what came last stands. */
async function complete(list) {
    const name = nameOf(list);
    const time = performance.now();
    asked.set(name, time);
    const address = new URL(list.dataset.source, document.baseURI);
    address.searchParams.set("find", input(list).value);
    list.querySelector("ul").ariaBusy = "true";
    let found = null;
    try {
        const answer = await fetch(address);
        if (answer.ok) found = await answer.json();
    } catch {} // told below, as an answer that is none
    // The list may have come anew meanwhile, or other words have been written.
    if (!list.isConnected || asked.get(name) !== time) return;
    list.querySelector("ul").ariaBusy = "false";
    if (!found) {
        say(list, "The list could not be fetched. Reload the page to try again.");
        return;
    }
    fetched.set(name, found.choices);
    drawn.set(list, found.choices);
    fill(list);
    tellNumber(list, found.all);
}

/** Show the choices that hold the words looked for, in any case of letters. */
function fill(list) {
    const words = input(list)?.value.trim().toLowerCase() ?? "";
    const rows = drawn.get(list).filter((row) => row[1].toLowerCase().includes(words));
    const addressOf = addressesWith(list);
    const found = list.querySelector("ul");
    const links = [...found.querySelectorAll("a")];
    const areSame = links.length === rows.length
        && rows.every(([value], place) => links[place].dataset.value === value);
    if (areSame) links.forEach((link, place) => write(link, rows[place], addressOf));
    else {
        const held = found.contains(document.activeElement) && document.activeElement.dataset.value;
        found.replaceChildren(
            ...rows.map((row) => make("li", {}, write(make("a", { target: "_self" }), row, addressOf))),
        );
        // With the next frame, which lays the list out anyway.
        if (typeof held === "string") {
            requestAnimationFrame(() => linkOf(list, held)?.focus({ preventScroll: true }));
        }
    }
}

/** Write a choice into its link; what stands there already costs the browser nothing. */
function write(link, [value, words, isChosen, address], addressOf) {
    link.href = address || addressOf(value);
    link.dataset.value = value;
    if (address) link.dataset.isWhole = "yes";
    if (link.textContent !== words) link.textContent = words;
    if (isChosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    return link;
}

function say(list, words) {
    list.querySelector("p").textContent = words;
}

/** Give a list that has come anew what the reader did to the one before. */
function carryOver(list) {
    const name = nameOf(list);
    chooseByWidth(list);
    // A reader may have opened it before this script had come to hear of it.
    if (list.open && list.matches(".gt-facet")) opened.add(name);
    if (opened.has(name)) {
        list.open = true;
        draw(list);
    }
    // With the next frame, which lays the page out anyway: to ask for it now would do so twice.
    if (reached?.list === name) requestAnimationFrame(() => refocus(list));
}

/** Make the choice of a narrow window; until another is made what that shows is out of sight. */
function chooseByWidth(list) {
    const { narrow } = list.dataset;
    const { dataset } = document.body;
    if (narrow && NARROW.matches) {
        dataset.awaited = narrow;
        replace(addressWith(list, narrow));
    } else if (dataset.awaited && isAnother(list, dataset.awaited)) delete dataset.awaited;
}

/** Tell whether a list offers a value and another one holds. */
const isAnother = (list, value) => linkOf(list, value)?.hasAttribute("aria-current") === false;

/** Put the keyboard back where it was, unless the reader has moved on. */
function refocus(list) {
    if (document.activeElement !== document.body) return;
    const last = linkOf(list, reached.value);
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
    const list = partOf(target);
    sought.set(nameOf(target), target.value);
    fill(list);
    if (!list.dataset.source) return;
    clearTimeout(pause);
    pause = setTimeout(complete, PAUSE, list);
});

onNewParts(carryOver);
