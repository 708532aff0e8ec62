// A chart goes to paper as wide as it was drawn for the screen: tell the style sheet how small it
// must be to fit the sheet.

const SHEET = 680; // 182 mm, the width between the margins, in pixels of CSS
const SMALLER = 0.7; // what its words are to those of the screen where the sheet would hold more

window.addEventListener("beforeprint", () => {
    for (const chart of document.querySelectorAll('[class*="st-key-figure-"]')) {
        const width = Number(chart.querySelector(".main-svg")?.getAttribute("width"));
        if (width) chart.style.setProperty("--gt-on-paper", Math.min(SMALLER, SHEET / width));
    }
});
