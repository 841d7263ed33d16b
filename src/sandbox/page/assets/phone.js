import { api } from './api.js';
import { createComposer } from './composer.js';
import { arrange, h, icon } from './dom.js';
import { renderMessage } from './message.js';
import { hanoi, words } from './words.js';

const ROLE_HUES = { clerk: 28, head: 172, leader: 4, inspector: 264, administrator: 214 };
const NEAR_BOTTOM = 90;
const TOAST_MILLISECONDS = 3200;

/** One phone: frame, chat and composer. `update` takes the state that the server sends. */
export function createPhone(id, { onUnread }) {
  let state;
  let unread = 0;
  let seen;
  const rendered = new Map();

  const title = h('h2');
  const subtitle = h('p');
  const badge = h('span.badge', { hidden: true });
  const avatar = h('span.avatar', { ariaHidden: 'true' });
  const focusButton = h(
    'button.round',
    {
      type: 'button',
      title: words.focus,
      ariaLabel: words.focus,
      onclick: () => setFocused(!root.classList.contains('focused')),
    },
    icon('wide'),
  );
  const foldButton = h(
    'button.round',
    { type: 'button', title: words.collapse, ariaLabel: words.collapse, onclick: () => setFolded(true) },
    icon('fold'),
  );
  const plate = h(
    'header.plate',
    {},
    avatar,
    h('div.who', {}, title, subtitle),
    badge,
    h('div.tools', {}, focusButton, foldButton),
  );
  const spine = h('button.spine', { type: 'button', title: words.expand, onclick: () => setFolded(false) });

  const time = h('span.time');
  const status = h('span.presence');
  const more = h('details.more', {}, h('summary', { title: words.options, ariaLabel: words.options }, icon('more')));
  const log = h('div.log', { role: 'log', tabIndex: 0, onscroll: () => jump.toggleAttribute('hidden', isAtBottom()) });
  const jump = h(
    'button.jump',
    {
      type: 'button',
      hidden: true,
      title: words.newMessages,
      ariaLabel: words.newMessages,
      onclick: () => scrollDown('smooth'),
    },
    icon('down'),
  );
  const toast = h('div.toast', { role: 'status' });
  const composer = createComposer({
    say: async (text) => (await guarded(() => api.say(id, text))) !== undefined,
    file: (file, caption) => guarded(() => api.file(id, file, caption)),
    start: () => guarded(() => api.start(id)),
    unblock: () => guarded(() => api.unblock(id)),
  });
  const screen = h(
    'div.screen',
    {},
    h(
      'div.status-bar',
      { ariaHidden: 'true' },
      time,
      h('span.island'),
      h('span.signals', {}, h('i.bars'), h('i.network', {}, '5G'), h('i.battery')),
    ),
    h(
      'div.chat-head',
      {},
      h('img.bot', { src: '/assets/logo.svg', alt: '' }),
      h('div.names', {}, h('strong', {}, 'Đôn Đốc'), status),
      more,
    ),
    h('div.wall', {}, log, jump, toast),
    composer.element,
    h('div.drop', { ariaHidden: 'true' }, h('span', {}, icon('clip'), words.dropHere)),
  );
  const root = h(
    'section.phone',
    { id: `phone-${id}`, onpointerenter: look, onfocusin: look },
    plate,
    h('div.device', {}, screen),
    spine,
  );
  acceptDrops(screen, {
    files: (files) =>
      void guarded(async () => {
        for (const file of files) await api.file(id, file, composer.takeText());
      }),
    sample: (name) => void guarded(() => api.sample(id, name)),
  });

  document.addEventListener('pointerdown', ({ target }) => {
    if (!more.contains(target)) more.open = false;
    if (!composer.element.contains(target)) composer.closeMenu();
  });

  /** A refusal is shown on the phone, never swallowed. */
  async function guarded(deed) {
    try {
      return await deed();
    } catch (error) {
      showToast(error.message);
      return undefined;
    }
  }

  let toastTimer;
  function showToast(text, isAlert = false) {
    clearTimeout(toastTimer);
    toast.replaceChildren(
      text,
      isAlert ? h('button', { type: 'button', onclick: () => toast.classList.remove('shown') }, words.ok) : '',
    );
    toast.classList.toggle('alert', isAlert);
    toast.classList.add('shown');
    if (!isAlert) toastTimer = setTimeout(() => toast.classList.remove('shown'), TOAST_MILLISECONDS);
  }

  async function press(message, index) {
    const answer = await guarded(() => api.press(id, message.id, index));
    if (answer?.toast) showToast(answer.toast, answer.alert);
  }

  function setUnread(count) {
    unread = count;
    badge.hidden = count === 0;
    badge.textContent = count > 99 ? '99+' : String(count);
    badge.title = words.unread(count);
    spine.dataset.unread = count === 0 ? '' : badge.textContent;
    onUnread(id, count);
  }
  function look() {
    if (unread > 0) setUnread(0);
  }

  function setFolded(folded) {
    root.classList.toggle('folded', folded);
    if (!folded) look();
  }
  function setFocused(focused) {
    root.classList.toggle('focused', focused);
    focusButton.replaceChildren(icon(focused ? 'narrow' : 'wide'));
    focusButton.title = focused ? words.unfocus : words.focus;
    if (focused) root.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
  }

  const isAtBottom = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_BOTTOM;
  const scrollDown = (behavior = 'auto') => log.scrollTo({ top: log.scrollHeight, behavior });

  function update(next) {
    const first = state === undefined;
    state = next;
    title.textContent = next.title;
    subtitle.textContent = next.subtitle.includes(next.name) ? next.subtitle : `${next.name} · ${next.subtitle}`;
    subtitle.title = subtitle.textContent;
    spine.replaceChildren(h('span.avatar', {}, initials(next.name)), h('strong', {}, next.title));
    avatar.textContent = initials(next.name);
    root.dataset.channel = next.channel;
    root.dataset.role = next.role;
    root.style.setProperty('--hue', ROLE_HUES[next.role] ?? 200);
    root.setAttribute('aria-label', `${next.title}: ${next.name}`);
    status.textContent = next.typing ? words.typing : words.presence[next.channel];
    status.classList.toggle('typing', next.typing);
    renderMenu();
    composer.update(next);

    const alive = next.messages.filter(({ deleted }) => !deleted);
    const arrived = first ? [] : alive.filter(({ id: messageId }) => !seen.has(messageId));
    seen = new Set(next.messages.map(({ id: messageId }) => messageId));
    const stay = first || isAtBottom() || arrived.some(({ from }) => from === 'person');
    renderLog(alive, new Set(arrived.map(({ id: messageId }) => messageId)));
    if (stay) scrollDown(first ? 'auto' : 'smooth');
    const fromBot = arrived.filter(({ from }) => from === 'bot').length;
    if (fromBot > 0) buzz(fromBot);
  }

  function renderMenu() {
    const item = state.blocked ? words.unblockBot : words.blockBot;
    const deed = () => (state.blocked ? api.unblock(id) : api.block(id));
    const entry = h('button', { type: 'button', onclick: () => ((more.open = false), void guarded(deed)) }, item);
    more.querySelector('button')?.remove();
    more.append(entry);
  }

  /** A phone that nobody is looking at buzzes and counts. */
  function buzz(count) {
    if (root.matches(':hover, :focus-within') && document.hasFocus() && !root.classList.contains('folded')) return;
    setUnread(unread + count);
    root.classList.remove('buzz');
    void root.offsetWidth;
    root.classList.add('buzz');
  }

  function renderLog(messages, arrived) {
    const elements = [];
    let day;
    let previous;
    for (const message of messages) {
      const local = hanoi(message.at);
      if (local.day !== day) {
        day = local.day;
        previous = undefined;
        elements.push(keyed(`day ${day}`, day, () => h('div.day', {}, h('span', {}, `${local.weekday}, ${day}`))));
      }
      const element = keyed(message.id, JSON.stringify(message), () =>
        renderMessage(message, {
          phoneId: id,
          isNew: arrived.has(message.id),
          onCommand: (text) => void guarded(() => api.say(id, text)),
          onPress: press,
        }),
      );
      element.classList.toggle('follows', previous === message.from);
      previous = message.from;
      elements.push(element);
    }
    if (state.typing)
      elements.push(
        keyed('typing', '', () =>
          h('div.message.theirs.dots', { ariaLabel: words.typing }, h('div.bubble', {}, h('i'), h('i'), h('i'))),
        ),
      );
    arrange(log, elements);
  }

  /** The element of this key as it was last made, unless what it shows has changed. */
  function keyed(key, content, make) {
    const found = rendered.get(key);
    if (found?.content === content) return found.element;
    const element = make();
    rendered.set(key, { content, element });
    return element;
  }

  return {
    id,
    element: root,
    update,
    state: () => state,
    setTime: (text) => void (time.textContent = text),
    sendSample: (name) => guarded(() => api.sample(id, name)),
    reveal() {
      setFolded(false);
      root.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
      log.focus({ preventScroll: true });
    },
  };
}

/** Vietnamese names end with the given name: Nguyễn Thị Lan → TL. */
export const initials = (name) =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word[0])
    .join('')
    .toUpperCase();

function acceptDrops(target, { files, sample }) {
  let depth = 0;
  const over = (delta) => {
    depth = Math.max(0, depth + delta);
    target.classList.toggle('dropping', depth > 0);
  };
  target.addEventListener('dragenter', (event) => (event.preventDefault(), over(1)));
  target.addEventListener('dragleave', () => over(-1));
  target.addEventListener('dragover', (event) => event.preventDefault());
  target.addEventListener('drop', (event) => {
    event.preventDefault();
    depth = 0;
    over(0);
    const name = event.dataTransfer.getData('application/x-dondoc-sample');
    if (name) sample(name);
    else files([...event.dataTransfer.files]);
  });
}
