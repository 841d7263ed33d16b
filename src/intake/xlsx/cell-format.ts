import { child, children, type XmlElement } from '../xml/parse-xml.js';

export type CellFormats = {
  /** A number as a person sees it in the cell: dates as dd/MM/yyyy, since that is how deadlines are written. */
  show(value: number, style: number): string;
};

const DATE_BUILTIN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const DAY_MS = 86_400_000;

type Kind = { readonly date: boolean; readonly time: boolean };

function kindOf(code: string): Kind {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return { date: /[dy]/.test(bare), time: /h|s/.test(bare) };
}

function builtin(id: number): Kind {
  if (!DATE_BUILTIN.has(id)) return { date: false, time: false };
  return { date: id <= 17 || id === 22, time: id >= 18 };
}

const two = (value: number): string => String(value).padStart(2, '0');

export function createCellFormats(styles: XmlElement | null, from1904: boolean): CellFormats {
  const codes = new Map(
    (styles === null ? [] : children(child(styles, 'numFmts'), 'numFmt')).map((f) => [
      Number(f.attributes['numFmtId']),
      f.attributes['formatCode'] ?? '',
    ]),
  );
  const kinds = (styles === null ? [] : children(child(styles, 'cellXfs'), 'xf')).map((xf) => {
    const id = Number(xf.attributes['numFmtId'] ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtin(id) : kindOf(code);
  });
  // Day 0 of Excel, one off before 1 March 1900 because of the leap year that never was.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return {
    show(value, style) {
      const kind = kinds[style] ?? { date: false, time: false };
      if ((!kind.date && !kind.time) || value < 0 || value > 2_958_466) return String(Number(value.toPrecision(12)));
      const at = new Date(epoch + Math.round(value * 1440) * 60_000);
      const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${String(at.getUTCFullYear())}`;
      const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
      if (!kind.date) return time;
      return kind.time && at.getTime() % DAY_MS !== 0 ? `${time} ngày ${day}` : day;
    },
  };
}
