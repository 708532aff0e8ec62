// Open the months of the heatmap at the as-at day's, as `scroll-initial-target` of the style sheet
// does in the browsers that know it.

const PLACED = new WeakSet();

/** Bring the as-at day's month into the middle of its frame. */
function place(month) {
    const frame = month.closest(".gt-scroll");
    if (frame) frame.scrollLeft = month.offsetLeft - frame.clientWidth / 2;
}

function follow() {
    for (const month of document.querySelectorAll(".gt-heatmap .gt-now")) {
        if (PLACED.has(month)) continue;
        PLACED.add(month);
        // With the next frame, which lays the page out anyway.
        requestAnimationFrame(() => place(month));
    }
}

if (!CSS.supports("scroll-initial-target", "nearest")) {
    new MutationObserver(follow).observe(document.body, { childList: true, subtree: true });
    follow();
}
