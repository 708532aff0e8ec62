"""Follow what a page asks of its server, so that a test can wait until it is answered.

A click returns before the server has heard of it, and on a slow machine the page still stands as
before a moment later. So every window listens to the messages between page and server: a page
is settled when nothing it has asked is without its whole answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

LONGEST_PAUSE_MS = 150
"""So long Streamlit's table and our lists wait at most before they pass on what was done."""

WAITS_MS = 30_000
"""So long a test waits for what it expects."""


def follow(browser: Browser) -> None:
    """Listen in every new window of a browser to what its pages ask and are answered."""
    browser.on("context", _follow)


def _follow(window: BrowserContext) -> None:
    window.set_default_timeout(WAITS_MS)
    # What a message's field begins with: its number, then 2 if it holds bytes, 0 if a number.
    asks = BackMsg.RERUN_SCRIPT_FIELD_NUMBER << 3 | 2
    begins = ForwardMsg.NEW_SESSION_FIELD_NUMBER << 3 | 2
    ends = ForwardMsg.SCRIPT_FINISHED_FIELD_NUMBER << 3
    begun_anew = ForwardMsg.FINISHED_EARLY_FOR_RERUN
    window.add_init_script(f"({FOLLOWED})({asks}, {begins}, {ends}, {begun_anew})")


def answered(page: Page) -> Page:
    """Wait until the page has passed on what was done to it, and all it asked is answered."""
    passed_on(page)
    page.wait_for_function("() => gtFollowed.isAnswered()")
    return page


def passed_on(page: Page) -> Page:
    """Wait until the page has done what it does by itself after a click or a key."""
    page.evaluate(f"gtFollowed.pass({LONGEST_PAUSE_MS})")
    page.wait_for_function("() => gtFollowed.hasPassed()")
    return page


def still(page: Page) -> Page:
    """Wait until nothing unfolds, fades, moves or is drawn any more, however slow the machine."""
    passed_on(page)
    return rested(page)


def rested(page: Page) -> Page:
    """Wait until every part of a page has kept its place for a while."""
    page.evaluate("gtFollowed.rest()")
    page.wait_for_function("() => gtFollowed.hasPassed()")
    return page


FOLLOWED = """(asks, begins, ends, begunAnew) => {
    let run = 'none';  // then asked, running, answered
    let waits = 0;
    // A timer tells when the page's own have gone off, and an idle moment behind a frame that all
    // it had to do is done.
    const idle = () => new Promise(then =>
        requestAnimationFrame(() => requestIdleCallback(then, {timeout: 2000})));
    const pause = ms => new Promise(then => setTimeout(then, ms));
    // To import a script of ours again is to wait until it has run.
    const scripts = () => Promise.allSettled(
        [...document.querySelectorAll('script[type=module][src*="script/"]')].map(
            script => import(script.src)));
    async function pass(ms) {
        waits += 1;
        await scripts();
        await idle();
        await pause(ms);
        await idle();
        waits -= 1;
    }
    // Whether something is moving, or else where everything lies.
    function look() {
        const isMoving = document.getAnimations().some(moving =>
            moving.playState === 'running' && moving.effect.getTiming().iterations !== Infinity);
        if (isMoving || document.fonts.status !== 'loaded') return NaN;
        let places = 0;
        for (const part of document.querySelectorAll('body *')) {
            const {x, y, width, height} = part.getBoundingClientRect();
            places = (places * 31 + x + 3 * y + 5 * width + 7 * height) % 1e9;
        }
        return places;
    }
    async function rest() {
        waits += 1;
        for (let same = 0, before = NaN; same < 3;) {
            await pause(50);
            await idle();
            const now = look();
            same = now === before ? same + 1 : 0;
            before = now;
        }
        waits -= 1;
    }
    const hasPassed = () => waits === 0;
    window.gtFollowed = {
        pass: ms => void pass(ms), rest: () => void rest(), hasPassed,
        isAnswered: () => hasPassed() && run === 'answered',
    };

    // A message is a row of fields: each begins with its tag, then a number or a length follows.
    function hear(bytes) {
        let at = 0;
        const number = () => {
            let value = 0;
            for (let shift = 0; ; shift += 7) {
                const byte = bytes[at++];
                value += (byte & 127) * 2 ** shift;
                if (byte < 128) return value;
            }
        };
        while (at < bytes.length) {
            const tag = number();
            const value = number();
            if (tag === begins) run = 'running';
            if (tag === ends && run === 'running') {
                run = value === begunAnew ? 'asked' : 'answered';
                pass(0);
            }
            if ((tag & 7) === 2) at += value;
        }
    }
    const Socket = window.WebSocket;
    window.WebSocket = class extends Socket {
        constructor(...address) {
            super(...address);
            this.addEventListener('message', ({data}) => hear(new Uint8Array(data)));
        }
        send(message) {
            if (message[0] === asks) run = 'asked';
            super.send(message);
        }
    };
}"""
