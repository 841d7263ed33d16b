import { linesOf, type Line } from '../../../../src/domain/directive/reader/lines.js';
import { fold } from '../../../../src/domain/unit/fold.js';

export const lines = (text: string): readonly Line[] => linesOf(text, fold(text));
export const line = (text: string): Line => lines(text)[0]!;
