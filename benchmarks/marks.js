// Watches a page from inside: when it was clicked, what it sent and got, when it last painted.
// Put before every script of the page's own, the dashboard's and the empty page's alike; `awaited`
// names what a cold load waits for, as selectors.
(() => {
  const state = { clicked: 0, sent: 0, received: 0, changed: 0, painted: 0, bytes: 0 };
  const stood = {};

  // A frame's callback runs before the frame is painted; a message that it posts, after.
  const afterPaint = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });

  const lookForAwaited = () => {
    for (const [name, selector] of Object.entries(window.awaited ?? {})) {
      if (name in stood || !document.querySelector(selector)) continue;
      stood[name] = 0;
      afterPaint((now) => { stood[name] = now; });
    }
  };

  new MutationObserver(() => {
    state.changed = performance.now();
    lookForAwaited();
    afterPaint((now) => { state.painted = now; });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  addEventListener("click", (event) => {
    if (state.isArmed) state.clicked = event.timeStamp;
    state.isArmed = false;
  }, true);

  window.WebSocket = class extends window.WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        state.received = performance.now();
        state.bytes += data.byteLength ?? data.size ?? data.length;
      });
    }
    send(message) {
      state.sent = performance.now();
      return super.send(message);
    }
  };

  const stands = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    const isFetching = document.querySelector('[aria-busy="true"]');
    return app?.dataset.testScriptState === "notRunning" && !isFetching;
  };

  const LONGEST_MS = 60000;
  const until = (isMet, answer) => new Promise((resolve, reject) => {
    const begun = performance.now();
    const timer = setInterval(() => {
      const isLate = performance.now() - begun > LONGEST_MS;
      if (!isLate && !isMet()) return;
      clearInterval(timer);
      if (isLate) reject(new Error(`no answer: ${JSON.stringify(state)}`));
      else resolve(answer());
    }, 10);
  });

  window.marks = {
    // The next click is the one to measure.
    arm: () => Object.assign(state, { isArmed: true, clicked: 0, bytes: 0 }),

    // What follows is counted from now.
    begin: () => Object.assign(state, { isArmed: false, clicked: performance.now(), bytes: 0 }),

    // Resolves when the server has answered the click and nothing changes for a while.
    answered: (quiet_ms) => until(() => {
      const isAnswered = state.clicked && state.sent > state.clicked && state.received > state.sent;
      const last = Math.max(state.changed, state.painted, state.received);
      return isAnswered && stands() && performance.now() - last > quiet_ms;
    }, () => ({ ...state })),

    // Resolves when all that is awaited stands.
    loaded: () => until(
      () => Object.keys(window.awaited).every((name) => stood[name]),
      () => ({ ...stood }),
    ),
  };
})();
