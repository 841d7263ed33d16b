import { h, icon } from './dom.js';
import { words } from './words.js';

/** "Làm thử": six steps that tick themselves off by what has happened on the phones. */
export function createGuide(root) {
  if (localStorage.getItem('guide') === 'hidden') root.hidden = true;
  const steps = words.steps.map((text, index) =>
    h('li', {}, h('span.number', {}, String(index + 1), icon('check')), h('span', {}, text)),
  );
  const finished = h('p.finished', { hidden: true }, words.allDone);
  const hide = h(
    'button.round',
    {
      type: 'button',
      title: words.hideGuide,
      ariaLabel: words.hideGuide,
      onclick: () => (localStorage.setItem('guide', 'hidden'), (root.hidden = true)),
    },
    icon('close'),
  );
  root.ariaLabel = words.guide;
  const list = h('ol', {}, steps);
  root.replaceChildren(h('h2', {}, words.guide), list, finished, hide);

  return {
    update(phones, deeds) {
      const done = progress(phones, deeds);
      const next = done.indexOf(false);
      steps.forEach((step, index) => {
        step.classList.toggle('done', done[index]);
        step.classList.toggle('next', index === next);
        if (index === next) step.setAttribute('aria-current', 'step');
        else step.removeAttribute('aria-current');
      });
      finished.hidden = next !== -1;
      list.hidden = next === -1;
    },
  };
}

/** What each step leaves behind; nothing here knows the words of the bot. */
function progress(phones, deeds) {
  const of = (...roles) => phones.filter(({ role }) => roles.includes(role));
  const own = (phone) => phone.messages.filter(({ from }) => from === 'person');
  const handedIn = of('clerk')
    .flatMap(own)
    .find(({ file, text }) => file || text.length > 200);
  const since = handedIn ? Date.parse(handedIn.at) : Infinity;
  const told = of('head')
    .flatMap(({ messages }) => messages)
    .some(({ from, at }) => from === 'bot' && Date.parse(at) >= since && since !== Infinity);
  const acknowledged = of('head').some(
    (phone) =>
      told &&
      (deeds.pressed.includes(phone.id) ||
        own(phone).some(({ at, text }) => Date.parse(at) >= since && !text.startsWith('/start'))),
  );
  const reported = of('head')
    .flatMap(own)
    .some(({ file, text }) => file?.kind === 'photo' || /\d\s*%/.test(text));
  const asked = of('leader')
    .flatMap(own)
    .some(({ text }) => /t[ìi]nh\s*h[ìi]nh/i.test(text.normalize('NFC')));
  return [handedIn !== undefined, told, acknowledged, deeds.movedClock, reported, asked];
}
