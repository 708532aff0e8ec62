// What the other scripts share: addresses, links, elements.

export function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
}

/** Tell whether a click asks for nothing else than to follow the link. */
export const isPlain = (event) =>
    event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;

/** Go to an address as the browser's own back and forward do, which Streamlit listens to. */
export function open(address) {
    history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
}

/** Go to an address in the place of the one shown: the browser's back leads past it. */
export function replace(address) {
    history.replaceState(history.state, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
}

/** Return the list or field that an element belongs to, and its name. */
export const partOf = (element) => element.closest("[data-facet]");
export const nameOf = (element) => partOf(element).dataset.facet;

/** Return the address shown, on the first page of every table: for a choice made in a part. */
export function addressToChange(part) {
    const address = new URL(location.href);
    for (const page of part.closest("[data-forgotten]").dataset.forgotten.split(" ")) {
        address.searchParams.delete(page);
    }
    return address;
}

/** Call for each part of the blocks of choices, now and whenever they come anew. */
export function onNewParts(call) {
    const seen = new WeakSet();
    const follow = () => {
        for (const part of document.querySelectorAll("[data-forgotten] [data-facet]")) {
            if (!seen.has(part)) call(part);
            seen.add(part);
        }
    };
    new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
    follow();
}
