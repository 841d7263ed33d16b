import type { Card } from '../../../app/ports/card.js';
import type { Programme } from '../../../domain/inspection/programme.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { documentWords } from './visit-words.js';

const CHANGES = { add: 'bổ sung', drop: 'điều chỉnh giảm, không tiến hành', move: 'điều chỉnh thời gian' } as const;

/** The programmes of a year with what the reader may know of their visits. */
export function programmeCard(year: number, programmes: readonly Programme[], views: readonly VisitView[]): Card {
  if (programmes.length === 0) return { lines: [`Chưa có chương trình kiểm tra năm ${year}.`], confidential: true };
  return {
    title: `Chương trình kiểm tra năm ${year}`,
    lines: programmes.flatMap((programme) => {
      const own = views.filter(({ programmeId }) => programmeId === programme.id);
      const codeOf = (visitId: string): string => own.find(({ id }) => id === visitId)?.code ?? '';
      return [
        { text: programme.title, style: 'bold' as const },
        `${programme.approval === null ? 'Chưa duyệt' : `Theo ${documentWords(programme.approval)}`}${programme.basis.length === 0 ? '' : `; căn cứ ${programme.basis.map(documentWords).join('; ')}`}`,
        ...programme.themes.map(({ name, basis }) => `• ${name}${basis === null ? '' : ` (${documentWords(basis)})`}`),
        ...programme.adjustments.map(
          ({ visitId, change, reason, document }) =>
            `Cuộc ${codeOf(visitId)}: ${CHANGES[change]}, ${reason} (${documentWords(document)})`,
        ),
        ...(own.length === 0 ? [] : [`Cuộc anh/chị được biết: ${own.map(({ code }) => code).join(', ')}`]),
      ];
    }),
    confidential: true,
  };
}
