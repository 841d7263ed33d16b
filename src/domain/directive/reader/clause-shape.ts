import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';

type Act = 'assign' | 'subject' | 'none';

/** What one clause says about who acts: `names` are the bodies told to act, `next` the word after them. */
export type Clause = {
  readonly act: Act;
  readonly names: readonly ParsedName[];
  readonly from: number;
  readonly next: number;
  /** The issuer speaks here ("Chủ tịch UBND tỉnh yêu cầu …"). */
  readonly byIssuer: boolean;
  readonly polite: boolean;
};

/** What was read of the words `[0, to)`: whoever splits the paragraph there need not read them again. */
export type Opening = { readonly to: number; readonly clause: Clause };

export const NOTHING: Clause = { act: 'none', names: [], from: 0, next: 0, byIssuer: false, polite: false };
/** The issuer says something of itself: nobody is told. */
export const ISSUER_ALONE: Clause = { act: 'none', names: [], from: 0, next: 0, byIssuer: true, polite: false };

/** The issuer asks these to act. */
export const asks = ({ names, next }: NameList, from: number, polite: boolean): Clause => ({
  act: 'assign',
  names,
  from,
  next,
  byIssuer: true,
  polite,
});

/** Bodies that are the subject of what is to be done. */
export const subject = (names: readonly ParsedName[], from: number, next: number): Clause => ({
  act: 'subject',
  names,
  from,
  next,
  byIssuer: false,
  polite: false,
});

/** Whether a name is the issuer's; `says` are the words after it, which tell a body that speaks from one that acts. */
export type IssuerTest = (name: ParsedName, says?: string) => boolean;
