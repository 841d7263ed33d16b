import { api } from './api.js';
import { h, icon } from './dom.js';
import { showPicture } from './picture.js';
import { richText } from './rich-text.js';
import { fileSize, hanoi, words } from './words.js';

/** One bubble with its file, its words and the buttons under it. */
export function renderMessage(message, { phoneId, isNew, onCommand, onPress }) {
  const mine = message.from === 'person';
  const bubble = h(
    'div.bubble',
    {},
    message.file && renderFile(message.file, phoneId),
    message.text !== '' && h('div.words', {}, richText(message.text, message.entities ?? [], onCommand)),
    h(
      'span.stamp',
      { title: `${hanoi(message.at).weekday}, ${hanoi(message.at).day}` },
      message.editedAt && h('i', {}, words.edited),
      h('time', { dateTime: message.at }, hanoi(message.at).time),
      mine && h('span.ticks', { ariaHidden: 'true' }, icon('check'), icon('check')),
    ),
  );
  const classes = [
    mine ? 'mine' : 'theirs',
    isNew && 'fresh',
    message.file?.kind === 'photo' && 'with-photo',
    message.buttons.length > 0 && 'with-buttons',
  ];
  return h(
    `article.message.${classes.filter(Boolean).join('.')}`,
    {},
    bubble,
    message.buttons.length > 0 && renderButtons(message, onPress),
  );
}

function renderButtons(message, onPress) {
  const layout = message.layout ?? message.buttons.map(() => 1);
  let taken = 0;
  return h(
    'div.buttons',
    {},
    layout.map((count) => {
      const row = message.buttons.slice(taken, taken + count);
      taken += count;
      return h(
        'div.row',
        {},
        row.map((button) => renderButton(message, button, onPress)),
      );
    }),
  );
}

function renderButton(message, { label, index, url }, onPress) {
  if (url)
    return h(
      'a.button',
      { href: url, target: '_blank', rel: 'noopener noreferrer', onclick: () => onPress(message, index) },
      label,
      h('span.out', {}, '↗'),
    );
  const button = h('button.button', {
    type: 'button',
    async onclick() {
      button.classList.add('busy');
      await onPress(message, index);
      button.classList.remove('busy');
    },
  });
  button.append(label);
  return button;
}

function renderFile(file, phoneId) {
  const href = api.fileUrl(phoneId, file.fileId);
  if (file.kind === 'photo') {
    return h(
      'button.photo',
      { type: 'button', title: file.name, onclick: () => showPicture(href, file.name) },
      h('img', { src: href, alt: file.name, loading: 'lazy' }),
    );
  }
  const extension = (file.name.match(/\.([a-z0-9]{1,5})$/i)?.[1] ?? 'tệp').toLowerCase();
  return h(
    'a.file',
    { href, download: file.name },
    h('span.kind', { dataset: { extension } }, extension),
    h('span.about', {}, h('span.name', { title: file.name }, file.name), h('span.size', {}, fileSize(file.size))),
  );
}
