// Fields that set the address: a day, words to look for, one choice of many. They come anew with
// every answer: what was typed meanwhile, and the keyboard, are carried over to the new ones.

import { addressToChange, nameOf, onNewParts, open, partOf } from "./shared.js";

/** What stands in a field and has not been set yet, by the name of the field. */
const typed = new Map();
/** The field that the keyboard was in last, until it goes elsewhere. */
let reached = "";
/** Whether the field was typed in: a day may be half typed, one from the calendar is whole. */
let isTyped = false;

const isField = (target) => target.matches?.(".gt-field input");
const isList = (target) => target.matches?.(".gt-field select");

/** Put what was typed into the address, unless it stands there; half a day is none. */
function enter(field) {
    const value = field.value.trim().replace(/\s+/g, " ");
    if (!field.isConnected || !field.validity.valid || value === field.defaultValue) return;
    field.defaultValue = value;
    typed.delete(nameOf(field));
    set(field, value);
}

function set(field, value) {
    const part = partOf(field);
    const address = addressToChange(part);
    const name = part.dataset.parameter;
    if (value && value !== part.dataset.usual) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    open(address);
}

document.addEventListener("focusin", ({ target }) => {
    reached = isField(target) || isList(target) ? nameOf(target) : "";
    isTyped = false;
});
// A moment later: a field that an answer takes away is left too, but was not by the reader.
document.addEventListener("focusout", ({ target }) => {
    if (isField(target)) setTimeout(enter, 0, target);
});
document.addEventListener("keydown", ({ key, target }) => {
    if (!isField(target)) return;
    isTyped = key !== "Enter";
    if (isTyped) return;
    if (target.validity.valid) enter(target);
    else target.reportValidity();
});
document.addEventListener("input", ({ target }) => {
    if (!isField(target)) return;
    if (target.validity.badInput) typed.delete(nameOf(target));
    else typed.set(nameOf(target), target.value);
});
document.addEventListener("change", ({ target }) => {
    if (isList(target)) set(target, target.value);
    else if (isField(target) && !isTyped) enter(target);
});
// The cross in a field of words empties it.
document.addEventListener("search", ({ target }) => isField(target) && enter(target));

/** Give a field that has come anew what was typed into the one before, and the keyboard. */
function carryOver(part) {
    if (!part.matches(".gt-field")) return;
    const field = part.querySelector("input, select");
    if (typed.has(nameOf(part))) field.value = typed.get(nameOf(part));
    if (nameOf(part) === reached) requestAnimationFrame(() => refocus(field));
}

function refocus(field) {
    if (document.activeElement !== document.body) return;
    field.focus({ preventScroll: true });
    if (field.type === "search") field.setSelectionRange(field.value.length, field.value.length);
}

onNewParts(carryOver);
