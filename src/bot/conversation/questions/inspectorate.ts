import { flatOf, type Token } from './tokens.js';

/** "việc của thanh tra": whose work it is, and no act of inspecting. */
export function nameInspectorate(tokens: Token[]): void {
  const owned =
    /(?<![a-z])(?:cua|ben|phia) thanh tra(?= (?:PERIOD|tre|cham|lam|xong|con|co|the|sao|da|dang|a|ah|nhe|vay|em|anh)(?![a-z])|$)/.exec(
      flatOf(tokens),
    );
  if (owned === null) return;
  const at = flatOf(tokens).slice(0, owned.index).split(' ').length + 1;
  tokens.splice(at + 1, 0, { key: 'thanh', raw: 'thành' }, { key: 'pho', raw: 'phố' });
}
