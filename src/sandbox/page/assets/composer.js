import { h, icon } from './dom.js';
import { messageParts } from './message-parts.js';
import { words } from './words.js';

/** The lower edge of the chat: Start, or unblock, or the field with its command menu and paper clip. `say` tells whether it was sent. */
export function createComposer({ say, file, start, unblock }) {
  let commands = [];
  const field = h('textarea', {
    rows: 1,
    placeholder: words.message,
    ariaLabel: words.message,
    onkeydown(event) {
      if (event.key === 'Escape') showMenu(false);
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    },
    oninput() {
      fit();
      showMenu(field.value.startsWith('/') && !field.value.includes(' '));
    },
  });
  const menu = h('ul.menu', { hidden: true });
  const slash = h(
    'button.round.slash',
    { type: 'button', title: words.menu, ariaLabel: words.menu, onclick: () => showMenu(menu.hidden, true) },
    '/',
  );
  const picker = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    async onchange() {
      for (const chosen of [...picker.files]) await file(chosen, takeText());
      picker.value = '';
    },
  });
  const clip = h(
    'button.round',
    { type: 'button', title: words.attach, ariaLabel: words.attach, onclick: () => picker.click() },
    icon('clip'),
  );
  const submit = h(
    'button.round.send',
    { type: 'button', title: words.send, ariaLabel: words.send, onclick: send },
    icon('send'),
  );
  const line = h('div.line', {}, slash, h('div.field', {}, field, clip), submit, picker);
  const big = h('button.big', { type: 'button' });
  const hint = h('p.hint', {}, words.startHint);
  const gate = h('div.gate', { hidden: true }, hint, big);
  const element = h('footer.composer', {}, menu, line, gate);

  async function send() {
    const parts = messageParts(takeText());
    showMenu(false);
    while (parts.length > 0) {
      if (await say(parts[0])) parts.shift();
      // What was not sent goes back, before what was typed meanwhile.
      else return putBack(parts.join('\n'));
    }
  }
  function putBack(text) {
    field.value = [text, field.value].filter((part) => part !== '').join('\n');
    fit();
  }
  function takeText() {
    const text = field.value.trim();
    field.value = '';
    fit();
    return text;
  }
  /** Grows with its lines, up to five. */
  function fit() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 110)}px`;
    submit.classList.toggle('ready', field.value.trim() !== '');
  }
  function showMenu(shown, all = false) {
    const typed = all ? '' : field.value.slice(1).toLowerCase();
    const matching = commands.filter(({ command }) => command.startsWith(typed));
    menu.hidden = !shown || matching.length === 0;
    menu.replaceChildren(
      ...matching.map(({ command, description }) =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', onclick: () => (takeText(), showMenu(false), void say(`/${command}`)) },
            h('b', {}, `/${command}`),
            h('span', {}, description),
          ),
        ),
      ),
    );
  }

  return {
    element,
    takeText,
    closeMenu: () => showMenu(false),
    update(state) {
      commands = state.commands;
      slash.hidden = commands.length === 0;
      const open = state.started && !state.blocked;
      line.hidden = !open;
      gate.hidden = open;
      big.textContent = state.blocked ? words.unblock : words.start;
      hint.hidden = state.blocked;
      big.onclick = () => void (state.blocked ? unblock() : start());
      if (!open) showMenu(false);
    },
  };
}
