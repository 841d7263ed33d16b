import { api } from './api.js';
import { h, icon } from './dom.js';
import { initials } from './phone.js';
import { words } from './words.js';

/** Left: the sample directives on top, the people below. */
export function createTray({ onSend, onReveal }) {
  const cards = h('div.papers');
  const people = h('ul.people');
  const rows = new Map();
  const element = [
    h('section', {}, h('h2', {}, words.samples), h('p.hint', {}, words.samplesHint), cards),
    h('section', {}, h('h2', {}, words.people), people),
  ];

  return {
    element,
    showSamples: (samples) => cards.replaceChildren(...samples.map((sample) => paper(sample, onSend))),
    showPerson({ id, name, title, subtitle, role, channel }) {
      if (rows.has(id)) return;
      const badge = h('span.badge', { hidden: true });
      const row = h(
        'li',
        { dataset: { role, channel } },
        h(
          'button',
          { type: 'button', onclick: () => onReveal(id) },
          h('span.avatar', {}, initials(name)),
          h('span.about', {}, h('b', {}, title), h('span', {}, subtitle)),
          badge,
        ),
      );
      rows.set(id, { row, badge });
      people.append(row);
    },
    setUnread(id, count) {
      const badge = rows.get(id)?.badge;
      if (!badge) return;
      badge.hidden = count === 0;
      badge.textContent = String(count);
    },
  };
}

/** A sheet that can be dragged onto a phone. */
function paper({ name, title }, onSend) {
  const extension = name.match(/\.([a-z0-9]+)$/i)?.[1] ?? '';
  return h(
    'article.paper',
    {
      draggable: true,
      ondragstart(event) {
        event.dataTransfer.setData('application/x-dondoc-sample', name);
        event.dataTransfer.effectAllowed = 'copy';
        document.body.classList.add('dragging');
      },
      ondragend: () => document.body.classList.remove('dragging'),
    },
    h('div.letterhead', { ariaHidden: 'true' }, h('i'), h('i')),
    h('a.title', { href: api.sampleUrl(name), download: name, draggable: false, title: name }, title),
    h(
      'div.foot',
      {},
      h('span.kind', { dataset: { extension: extension.toLowerCase() } }, extension),
      h('button', { type: 'button', onclick: () => onSend(name) }, icon('send'), words.sendToClerk),
    ),
  );
}
