import type { Card } from '../../../app/ports/card.js';
import type { VisitMessage } from '../../../app/ports/message.js';
import type { Language, Person } from '../../../app/ports/store/people.js';
import type { Substitute } from '../../../domain/inspection/substitutes.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import type { MeetingPoint } from '../../../domain/inspection/visit.js';
import { attendanceActions, type VisitSurroundings } from './visit-cards.js';
import { ROLE_WORDS, scheduleWords, SEVERITY_WORDS } from './visit-words.js';
import { instant } from '../format.js';
import { VISIT_PLAN } from './plan-answers.js';

/** What comes unasked lights up lock screens: a line without unit, theme or code, and a tap to the rest. */
export function neutralCard(line: string, visitId: string, asksAttendance = false): Card {
  return {
    lines: [line],
    actions: [
      { label: 'Xem chi tiết', intent: { do: 'show-visit', visitId, part: 'overview' } },
      ...(asksAttendance ? attendanceActions(visitId) : []),
    ],
  };
}

export const EVENT_LINES: Readonly<Partial<Record<Extract<VisitMessage, { type: 'visit-event' }>['about'], string>>> = {
  decide: 'Anh/chị có phân công công tác mới.',
  'set-team': 'Anh/chị có phân công công tác mới.',
  schedule: 'Một lịch công tác của anh/chị vừa thay đổi.',
  suspend: 'Một lịch công tác của anh/chị tạm dừng.',
  resume: 'Một lịch công tác của anh/chị được tiếp tục.',
  stop: 'Một lịch công tác của anh/chị đã dừng.',
  drop: 'Một lịch công tác của anh/chị đã hủy.',
  conclude: 'Một công tác anh/chị tham gia có văn bản mới.',
  'to-unit': 'Có thông báo mới gửi người đứng đầu đơn vị.',
};

/** Who could go instead; choosing asks for the document that changes the team. */
export function substitutesCard(
  view: VisitView,
  absentPersonId: string,
  found: readonly Substitute[],
  words: VisitSurroundings,
): Card {
  const absent = words.personName(absentPersonId);
  return {
    title: `Thay người, cuộc kiểm tra ${view.code}`,
    lines: [
      `${absent} báo bận. Thời gian: ${scheduleWords(view.schedule)}.`,
      ...(found.length === 0
        ? ['Chưa tìm được người thay phù hợp trong các thanh tra viên, kiểm tra viên đã kết nối.']
        : found
            .slice(0, 5)
            .map(
              ({ personId, role, sameUnit, load }) =>
                `• ${words.personName(personId)} (${ROLE_WORDS[role]}${sameUnit ? ', cùng cơ quan' : ''}, ${load} cuộc sắp tới)`,
            )),
      {
        text: `Thành phần đoàn thay đổi bằng quyết định: gõ “đoàn ${view.code} thay ${absent} bằng … theo 12/QĐ-… ngày …”.`,
        style: 'muted',
      },
    ],
    actions: found.slice(0, 3).map(({ personId }) => ({
      label: `Chọn ${words.personName(personId)}`,
      intent: { do: 'choose-substitute', visitId: view.id, absentPersonId, personId },
    })),
    confidential: true,
  };
}

/** The minutes read back, point by point, before anybody signs; the document is attached. */
export function minutesCard(
  view: VisitView,
  minutes: { readonly fileId: string; readonly basis: string; readonly stale: boolean },
  words: VisitSurroundings & { readonly startedAt: Date | null },
): Card {
  const { fileId, basis } = minutes;
  const sign = (label: string, signedBy: 'both-sides' | 'witness') => ({
    label,
    intent: { do: 'sign-minutes' as const, visitId: view.id, fileId, basis, signedBy },
  });
  return {
    title: `Biên bản, cuộc kiểm tra ${view.code}`,
    lines: [
      { text: 'Đề nghị đọc lại cho các bên cùng nghe:', style: 'bold' },
      `Đơn vị: ${view.unitIds.map(words.unitName).join('; ')}`,
      ...(words.startedAt === null ? [] : [`Bắt đầu: ${instant(words.startedAt)}`]),
      `Đoàn: ${view.team
        .filter(({ role }) => role !== 'authority')
        .map(({ personId, role }) => `${words.personName(personId)} (${ROLE_WORDS[role]})`)
        .join('; ')}`,
      ...(view.findings.length === 0 ? ['Không có phát hiện nào được ghi.'] : []),
      ...view.findings.map(
        ({ severity, person, text, legalBasis }, index) =>
          `${index + 1}. (${SEVERITY_WORDS[severity]}) ${person === null ? '' : `${person}: `}${text}${legalBasis === null ? '' : ` — ${legalBasis}`}`,
      ),
      ...view.statements.map(({ speaker, text }) => ({ text: `${speaker}: “${text}”`, style: 'quote' as const })),
      ...view.recommendations.map(({ text }) => `Yêu cầu: ${text}`),
      ...(minutes.stale
        ? ['⚠️ Đã có ghi nhận mới sau bản này. Gõ “biên bản” để lập lại.']
        : ['Sau khi các bên ký bản giấy, chọn hoặc gõ “ký biên bản hai bên”, “ký biên bản người chứng kiến”.']),
    ],
    ...(minutes.stale
      ? {}
      : { actions: [sign('Hai bên đã ký', 'both-sides'), sign('Người chứng kiến ký', 'witness')] }),
    fileIds: [fileId],
    confidential: true,
  };
}

/** Names of people by their ids. */
export const namesOf =
  (people: readonly Person[], language: Language = 'vi') =>
  (id: string): string =>
    people.find((person) => person.id === id)?.name ?? VISIT_PLAN[language].gonePerson;

export const pointWords = ({ words, latitude, longitude }: MeetingPoint, unnamed: string): string =>
  `${words === '' ? unnamed : words} (${latitude.toFixed(5)}, ${longitude.toFixed(5)})`;
