import { h, icon } from './dom.js';
import { words } from './words.js';

/** A picture over the whole page; Escape or a click closes it. */
export function showPicture(href, name) {
  const dialog = h(
    'dialog.picture',
    { onclick: () => dialog.close(), onclose: () => dialog.remove(), ariaLabel: name },
    h('img', { src: href, alt: name }),
    h('button.round', { type: 'button', title: words.closePicture, ariaLabel: words.closePicture }, icon('close')),
  );
  document.body.append(dialog);
  dialog.showModal();
}
