// Open links between pages inside the running page: one rerun instead of a new page load.
//
// A link stays a link. With a key held, with the middle button or from the menu the browser
// opens it as any other, and without this script every link still works.

import { isPlain, open } from "./shared.js";

const PAGE = /^[a-z_]*$/;

/** Return the address of a page of this dashboard that a link leads to; null for any other. */
function pageAddress(link) {
    const there = new URL(link.getAttribute("href"), document.baseURI);
    const folder = location.pathname.replace(/[^/]*$/, "");
    const isBeside = there.origin === location.origin && there.pathname.startsWith(folder);
    return isBeside && PAGE.test(there.pathname.slice(folder.length)) && !there.hash ? there : null;
}

/** Go to a page, as to one that is loaded: to its top. */
function follow(address) {
    open(address);
    const main = document.querySelector('[data-testid="stMain"]');
    main?.scrollTo(0, 0);
    // The link that was followed is about to go; the keyboard goes on at the new page's top.
    main?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
    const link = event.target.closest?.('[data-testid="stHtml"] a[href]:not([target="_blank"])');
    const address = link && isPlain(event) && !event.defaultPrevented && pageAddress(link);
    if (address) {
        event.preventDefault();
        follow(address);
    }
});
