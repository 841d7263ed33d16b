import type { Refused } from '../core/result.js';
import { textLength } from '../text/normalise.js';
import type { Button, CsMessage, ListElement } from './message.js';
import { numberedText } from './message-wire.js';

export const LIMITS = {
  text: 2_000,
  buttonTitle: 100,
  buttons: 5,
  queryPayload: 1_000,
  smsContent: 160,
  listElements: 5,
  elementTitle: 100,
  elementSubtitle: 500,
} as const;

export const refused = (reason: Refused['reason'], field: string, limit?: number, actual?: number): Refused => ({
  kind: 'refused',
  reason,
  field,
  limit,
  actual,
});

export function checkText(text: string, field: string, limit: number): Refused | null {
  const length = textLength(text);
  if (length === 0) return refused('empty', field);
  return length > limit ? refused('too-long', field, limit, length) : null;
}

/** What the platform would refuse for its form. null: nothing to object to. */
export function checkMessage(message: CsMessage): Refused | null {
  switch (message.kind) {
    case 'text':
      return checkText(message.text, 'text', LIMITS.text);
    case 'numbered-text':
      if (message.options.length === 0) return refused('empty', 'options');
      return checkText(numberedText(message), 'text', LIMITS.text);
    case 'media': {
      if (message.media === 'gif' && message.size === undefined) return refused('missing-field', 'size');
      if ('url' in message.source && !isHttps(message.source.url)) return refused('url', 'source.url');
      return message.text === undefined ? null : checkText(message.text, 'text', LIMITS.text);
    }
    case 'sticker':
    case 'file':
      return null;
    case 'request-user-info':
      if (!isHttps(message.imageUrl)) return refused('url', 'imageUrl');
      return (
        checkText(message.title, 'title', LIMITS.elementTitle) ??
        checkText(message.subtitle, 'subtitle', LIMITS.elementSubtitle)
      );
    case 'payload-buttons':
      return checkText(message.text, 'text', LIMITS.text) ?? checkButtons(message.buttons, 'buttons', true);
    case 'list':
      return checkList(message.elements);
  }
}

function checkButtons(buttons: readonly Button[], field: string, needed: boolean): Refused | null {
  if (needed && buttons.length === 0) return refused('empty', field);
  if (buttons.length > LIMITS.buttons) return refused('too-many', field, LIMITS.buttons, buttons.length);
  for (const [index, button] of buttons.entries()) {
    const problem =
      checkText(button.title, `${field}[${index}].title`, LIMITS.buttonTitle) ??
      checkAction(button.action, `${field}[${index}]`);
    if (problem !== null) return problem;
  }
  return null;
}

function checkAction(action: Button['action'], field: string): Refused | null {
  switch (action.type) {
    case 'oa.open.url':
      return isHttps(action.url) ? null : refused('url', `${field}.url`);
    case 'oa.query.show':
    case 'oa.query.hide':
      return checkText(action.payload, `${field}.payload`, LIMITS.queryPayload);
    case 'oa.open.sms':
      return checkText(action.content, `${field}.content`, LIMITS.smsContent) ?? checkDial(action.phone, field);
    case 'oa.open.phone':
      return checkDial(action.phone, field);
  }
}

function checkDial(phone: string, field: string): Refused | null {
  return /^84\d{6,10}$/.test(phone) ? null : refused('phone', `${field}.phone`);
}

function checkList(elements: readonly ListElement[]): Refused | null {
  if (elements.length === 0) return refused('empty', 'elements');
  if (elements.length > LIMITS.listElements) {
    return refused('too-many', 'elements', LIMITS.listElements, elements.length);
  }
  if ((elements[0]?.subtitle ?? '') === '') return refused('empty', 'elements[0].subtitle');
  for (const [index, element] of elements.entries()) {
    const field = `elements[${index}]`;
    const problem =
      checkText(element.title, `${field}.title`, LIMITS.elementTitle) ??
      (textLength(element.subtitle ?? '') > LIMITS.elementSubtitle
        ? refused('too-long', `${field}.subtitle`, LIMITS.elementSubtitle, textLength(element.subtitle ?? ''))
        : null) ??
      (element.action === undefined ? null : checkAction(element.action, field)) ??
      checkButtons(element.buttons ?? [], `${field}.buttons`, false);
    if (problem !== null) return problem;
  }
  return null;
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
