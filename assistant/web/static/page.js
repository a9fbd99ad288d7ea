// What the page does by itself: keep the conversation in this tab, put the focus and the scroll where they belong,
// copy, and jump to a place on the page. Everything else is asked of the server.
window.minutes = (() => {
  const KEY = 'minutes-conversation';
  let address = location.search; // the meeting that is open
  let pending = false; // somebody has just asked for something to open: move there when it has
  let sender = null; // where the focus came from, to go back to on closing

  function keep(element) {
    const holder = element.querySelector('[data-keep]');
    if (!holder) return;
    try {
      sessionStorage.setItem(KEY, holder.dataset.keep);
    } catch (error) {
      sessionStorage.removeItem(KEY); // full: rather none than half of it
    }
  }

  function visible(target, block) {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block, behavior: still ? 'auto' : 'smooth' });
  }

  function toWords(element) {
    const words = element.querySelector('[data-scroll]');
    if (!words) return false;
    const box = words.closest('.panel-text');
    if (box) box.scrollTop += words.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    else visible(words, 'center');
    return true;
  }

  function latest(element) { // a turn that was not there before is moved to where it can be read
      const turns = element.querySelectorAll('.turn');
      const before = Number(element.dataset.turns || 0);
      element.dataset.turns = turns.length;
      if (turns.length > before && before + turns.length > 1) visible(turns[turns.length - 1], 'start');
  }

  return {
    address: () => address,
    sent(target) {
      pending = true;
      if (target.dataset.event === 'cite' && !target.closest('.panel')) sender = target;
      if (target.dataset.event === 'open') {
        history.pushState({}, '', target.getAttribute('href'));
        address = location.search;
      }
      if (target.dataset.event === 'close' && sender) {
        sender.focus();
        sender = null;
      }
    },
    settle(element) {
      keep(element);
      latest(element);
      const arriving = location.hash === '#words' && !element.closest('[data-arrived]');
      if (!pending && !arriving) return;
      const moved = toWords(element);
      const target = element.querySelector('[data-focus]') || (moved && element.querySelector('[data-scroll]'));
      if (target) {
        target.focus({ preventScroll: true });
        const panel = target.closest('.panel');
        if (panel && window.innerWidth < 900) visible(panel, 'start');
        pending = false;
        if (arriving) element.dataset.arrived = 'true';
      }
    },
  };
})();

// One question at a time: while an answer is on its way, asking does nothing; stopping it makes room.
function busy(event) {
  const asking = event.target.closest('#send') || (event.key === 'Enter' && !event.shiftKey && event.target.closest('#question'));
  if (asking && document.querySelector('.answer.waiting')) {
    event.preventDefault();
    event.stopPropagation();
  }
}
for (const kind of ['click', 'keydown', 'keypress']) document.addEventListener(kind, busy, true);

document.addEventListener('click', (event) => {
  const copied = event.target.closest('[data-copy]');
  if (copied) {
    navigator.clipboard.writeText(copied.dataset.copy).then(() => {
      const words = copied.textContent;
      copied.textContent = 'Copied';
      setTimeout(() => { copied.textContent = words; }, 1600);
    });
    return;
  }
  const jump = event.target.closest('[data-jump]');
  const place = jump && document.getElementById(jump.dataset.jump);
  if (place) {
    event.preventDefault();
    place.setAttribute('tabindex', '-1');
    place.scrollIntoView({ block: 'start' });
    place.focus({ preventScroll: true });
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const close = document.querySelector('.panel [data-event="close"]');
  if (close) close.click();
});

window.addEventListener('popstate', () => { // back to another meeting; a step to a place on this page is none
  if (location.search !== window.minutes.address()) location.reload();
});
document.documentElement.lang = 'en-GB';
