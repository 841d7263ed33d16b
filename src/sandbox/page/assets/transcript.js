import { arrange, h, icon } from './dom.js';
import { hanoi, words } from './words.js';

/** Right: what the platform saw, the newest below. */
export function createTranscript(root, onClose) {
  let rows = [];
  const rendered = new Map();
  const onlyFailures = h('input', { type: 'checkbox', onchange: show });
  const body = h('tbody');
  const scroller = h(
    'div.scroller',
    { tabIndex: 0 },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...Object.values(words.columns).map((name) => h('th', { scope: 'col' }, name)))),
      body,
    ),
  );
  const empty = h('p.hint', {}, words.noCalls);
  root.ariaLabel = words.transcript;
  root.replaceChildren(
    h(
      'header',
      {},
      h('div', {}, h('h2', {}, words.transcript), h('p.hint', {}, words.transcriptHint)),
      h('button.round', { type: 'button', ariaLabel: 'Đóng', onclick: onClose }, icon('close')),
    ),
    h('label.filter', {}, onlyFailures, words.onlyFailures),
    empty,
    scroller,
  );

  function show() {
    const atBottom = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
    const wanted = onlyFailures.checked ? rows.filter(({ ok }) => !ok) : rows;
    empty.hidden = wanted.length > 0;
    scroller.hidden = wanted.length === 0;
    const keys = wanted.map(
      (row, index) => `${row.at} ${row.method} ${row.who} ${row.what} ${row.result} ${sameBefore(wanted, index)}`,
    );
    arrange(
      body,
      wanted.map((row, index) => rendered.get(keys[index]) ?? remember(keys[index], render(row))),
    );
    if (atBottom) scroller.scrollTop = scroller.scrollHeight;
  }
  function remember(key, element) {
    rendered.set(key, element);
    return element;
  }

  return {
    update(next) {
      rows = next;
      if (!root.hidden) show();
    },
    show,
  };
}

/** Tells apart rows that look the same: how many of the few before it do. */
const sameBefore = (rows, index) =>
  rows
    .slice(Math.max(0, index - 12), index)
    .filter((row) => row.at === rows[index].at && row.method === rows[index].method && row.who === rows[index].who)
    .length;

const render = ({ at, method, who, what, result, ok, channel }) =>
  h(
    `tr${ok ? '' : '.failed'}`,
    { dataset: { channel } },
    h('td', { title: hanoi(at).day }, hanoi(at).time),
    h('td', {}, h('code', {}, method), what && h('span.what', {}, what)),
    h('td', {}, who),
    h('td', {}, h('span.result', {}, result)),
  );
