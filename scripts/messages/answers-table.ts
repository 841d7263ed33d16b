import { VIETNAMESE, type Answers } from '../../src/bot/messages/answers.js';
import { ENGLISH } from '../../src/bot/messages/english/answers.js';
import { localDate } from '../../src/domain/calendar/local-date.js';

const day = localDate('2026-12-15');

/** The answers that need something to be said of, with invented tasks, people and days. */
function filled(answers: Answers): Readonly<Partial<Record<keyof Answers, string>>> {
  const period = answers.period(day, localDate('2026-12-18'));
  return {
    task: answers.task(142),
    extendTo: answers.extendTo(day),
    moreTasks: answers.moreTasks(3),
    chooseOrType: answers.chooseOrType('báo cáo 142 60%'),
    acknowledgeFirst: answers.acknowledgeFirst([142, 151]),
    noTaskNumbered: answers.noTaskNumbered([999]),
    forwardedCard: answers.forwardedCard(142),
    acknowledgedToast: answers.acknowledgedToast([142, 151]),
    acknowledged: answers.acknowledged([142, 151]),
    withdrawn: answers.withdrawn(142),
    limitAfterParent: answers.limitAfterParent(142, day, '…'),
    percentTaken: answers.percentTaken(60),
    partsTaken: answers.partsTaken(142, 60, true, 2),
    fileTooBig: answers.fileTooBig('anh.jpg', 25),
    fileEmpty: answers.fileEmpty('anh.jpg'),
    askExtension: answers.askExtension(142),
    askExtensionReason: answers.askExtensionReason(day),
    extensionSent: answers.extensionSent(142, day, true),
    otherDay: answers.otherDay('…'),
    extensionGranted: answers.extensionGranted(142, day),
    counterOffered: answers.counterOffered(142, day),
    counterAccepted: answers.counterAccepted(142, day),
    counterDeclined: answers.counterDeclined(142),
    returned: answers.returned(142),
    completionConfirmed: answers.completionConfirmed(142),
    askReason: Object.values(answers.askReason).join(' / '),
    decided: (['redo', 'suspend', 'refuse-extension'] as const).map((act) => answers.decided(act, 142)).join(' / '),
    resumed: answers.resumed(142),
    limitPassed: answers.limitPassed(142),
    setDueUnclear: answers.setDueUnclear(142),
    dueSet: answers.dueSet(142, day),
    handOnToWhom: answers.handOnToWhom(142),
    unitLimitUnclear: answers.unitLimitUnclear('sớm', 142, 'Trúc'),
    nobodyCalled: answers.nobodyCalled('Lan', ['Phạm Thị Thủy Trúc']),
    handedOn: answers.handedOn(142, 'Phạm Thị Thủy Trúc', day),
    handedOnToast: answers.handedOnToast('Phạm Thị Thủy Trúc'),
    snoozeDay: answers.snoozeDay(day),
    snoozeDayUnclear: answers.snoozeDayUnclear(142),
    snoozedToast: answers.snoozedToast(day),
    snoozed: answers.snoozed(142, day),
    period: answers.period(day, localDate('2026-12-18')),
    noDelegate: answers.noDelegate('Lan'),
    manyDelegates: answers.manyDelegates('Phạm Thị Thủy Trúc (Phó Giám đốc); Lê Văn Trúc (Chuyên viên)'),
    delegationRefused: Object.values(answers.delegationRefused).join(' / '),
    basis: answers.basis('12/UQ-STC'),
    delegatedToYou: answers.delegatedToYou('Trần Văn Tùng Bách', period),
    delegated: answers.delegated('Phạm Thị Thủy Trúc', period),
    heldFor: answers.heldFor('Phạm Thị Thủy Trúc', 'Lan'),
    heldUntil: answers.heldUntil(day),
    onBehalfOf: answers.onBehalfOf('Trần Văn Tùng Bách'),
    revoked: answers.revoked('Phạm Thị Thủy Trúc'),
    revokedFromYou: answers.revokedFromYou('Trần Văn Tùng Bách'),
    leaveTaken: answers.leaveTaken(period, true),
    reassigned: answers.reassigned(142, 'Sở Xây dựng', 160),
    unitAmbiguous: answers.unitAmbiguous('Hòa Bình', 'UBND xã Hòa Bình; UBND phường Hòa Bình'),
    unitAbolished: answers.unitAbolished('Sở Kế hoạch và Đầu tư', 'Sở Tài chính'),
    unitUnknown: answers.unitUnknown('Sở Gió'),
    eventDayUnclear: answers.eventDayUnclear(142),
    noEventAwaited: answers.noEventAwaited(142),
    countedFromEvent: answers.countedFromEvent(142, day, localDate('2026-12-18')),
  };
}

/** Every answer to a person's own acts, in both languages side by side. */
export function answersTable(): string {
  const [vi, en] = [filled(VIETNAMESE), filled(ENGLISH)];
  const text = (answers: Answers, samples: typeof vi, key: keyof Answers): string => {
    const plain = answers[key];
    const said = samples[key] ?? plain;
    if (typeof said !== 'string') throw new Error(`The answer “${key}” has no sample`);
    return said;
  };
  const rows = (Object.keys(VIETNAMESE) as (keyof Answers)[]).map(
    (key) => `| ${text(VIETNAMESE, vi, key)} | ${text(ENGLISH, en, key)} |`,
  );
  return ['| Vietnamese | English |', '| --- | --- |', ...rows].join('\n');
}
