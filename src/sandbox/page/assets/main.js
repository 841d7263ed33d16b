import { api, listen } from './api.js';
import { createClock } from './clock.js';
import { h, icon } from './dom.js';
import { createGuide } from './guide.js';
import { createPhone } from './phone.js';
import { createTranscript } from './transcript.js';
import { createTray } from './tray.js';
import { hanoi, switchLanguage, words } from './words.js';

const byId = (id) => document.getElementById(id);
const THEMES = { auto: 'auto', light: 'sun', dark: 'moon' };

document.title = words.product;
const clock = createClock();
const guide = createGuide(byId('guide'));
const transcript = createTranscript(byId('transcript'), () => showTranscript(false));
const phones = (await api.phoneIds()).map((id) =>
  createPhone(id, { onUnread: (phoneId, count) => tray.setUnread(phoneId, count) }),
);
const clerk = () => phones.find((phone) => phone.state()?.role === 'clerk') ?? phones[0];
const tray = createTray({
  onSend(name) {
    clerk().reveal();
    void clerk().sendSample(name);
  },
  onReveal: (id) => phones.find((phone) => phone.id === id).reveal(),
});
let deeds = { pressed: [], movedClock: false };

const transcriptButton = h(
  'button.tool',
  { type: 'button', ariaPressed: 'false', onclick: () => showTranscript(byId('transcript').hidden) },
  icon('log'),
  h('span', {}, words.transcript),
);
const themeButton = h('button.tool.square', { type: 'button', onclick: nextTheme });
const lost = h('div.lost', { role: 'alert', hidden: true }, words.lost);
byId('top').append(
  h(
    'div.brand',
    {},
    h('img', { src: '/assets/logo.svg', alt: '' }),
    h('div', {}, h('h1', {}, words.product), h('p', {}, words.tagline)),
  ),
  clock.element,
  h(
    'div.tools',
    {},
    transcriptButton,
    themeButton,
    h(
      'button.tool',
      {
        type: 'button',
        lang: words.language === 'English' ? 'en' : 'vi',
        title: words.language,
        onclick: switchLanguage,
      },
      words.language === 'English' ? 'EN' : 'VI',
    ),
  ),
);
byId('tray').append(...tray.element);
byId('phones').append(...phones.map(({ element }) => element));
document.body.append(lost);
applyTheme(localStorage.getItem('theme') ?? 'auto');

function applyTheme(theme) {
  document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  themeButton.replaceChildren(icon(THEMES[theme]));
  themeButton.title = words.theme[theme];
  themeButton.ariaLabel = words.theme[theme];
  themeButton.dataset.theme = theme;
}
function nextTheme() {
  const names = Object.keys(THEMES);
  const theme = names[(names.indexOf(themeButton.dataset.theme) + 1) % names.length];
  localStorage.setItem('theme', theme);
  applyTheme(theme);
}
function showTranscript(shown) {
  byId('transcript').hidden = !shown;
  transcriptButton.ariaPressed = String(shown);
  if (shown) transcript.show();
}
const updateGuide = () => {
  const known = phones.map((phone) => phone.state()).filter(Boolean);
  if (known.length === phones.length) guide.update(known, deeds);
};

listen(
  {
    samples: tray.showSamples,
    clock(state) {
      clock.update(state);
      for (const phone of phones) phone.setTime(hanoi(state.now).time);
    },
    deeds(state) {
      deeds = state;
      updateGuide();
    },
    transcript: transcript.update,
    ...Object.fromEntries(
      phones.map((phone) => [
        `phone:${phone.id}`,
        (state) => {
          phone.update(state);
          tray.showPerson(state);
          updateGuide();
        },
      ]),
    ),
  },
  { onLost: () => (lost.hidden = false), onFound: () => (lost.hidden = true) },
);
