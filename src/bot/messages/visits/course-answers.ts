import type { VisitFlag } from '../../../domain/inspection/visit-outcome.js';
import type { InLanguage } from '../in-language.js';

const vi = {
  notRecorded: 'Chưa ghi.',
  recorded: 'Đã ghi nhận.',
  flags: {
    late: '⚠️ Chậm so với thời hạn luật định; đã ghi nhận.',
    transitional: 'Cuộc này quyết định trước 01/7/2025, tiếp tục theo Luật Thanh tra 2022.',
    'decree-not-yet-issued':
      'Quyết định trước ngày Nghị định 217/2025/NĐ-CP ban hành: áp dụng thời hạn của Nghị định, cần xem lại.',
    'limits-unverified': 'Thời hạn theo luật cũ chưa đối chiếu văn bản gốc.',
    'minutes-by-witness': 'Biên bản do người chứng kiến ký.',
  } as Readonly<Record<VisitFlag, string>>,

  bare: {
    announce: 'Đã ghi nhận công bố quyết định. Người đứng đầu đơn vị được báo.',
    report: 'Đã ghi nhận báo cáo kết quả.',
    'order-draft': 'Đã ghi nhận giao xây dựng dự thảo kết luận.',
    draft: 'Đã ghi nhận dự thảo kết luận.',
    appraise: 'Đã ghi nhận thẩm định dự thảo kết luận.',
    'start-follow-up': 'Đã chuyển sang theo dõi thực hiện.',
    close: 'Đã kết thúc cuộc kiểm tra.',
    resume: 'Cuộc kiểm tra được tiếp tục.',
  },
  askDecision: (code: string) => `Cần số quyết định. Ví dụ: “quyết định ${code} số 124/QĐ-ĐKTCV ngày 25/11/2026”.`,
  decided: (code: string) => `Đã ghi quyết định, cuộc ${code}. Thành viên đoàn được báo, không nêu nơi đến.`,

  /** Asked when the words lack something, and said when the step is taken. */
  conclude: {
    ask: 'Cần số kết luận hoặc văn bản yêu cầu chấn chỉnh. Ví dụ: “kết luận 48213 số 15/KL-ĐKTCV ngày 10/12/2026”.',
    done: 'Đã ghi kết luận. Người đứng đầu đơn vị được báo phần của đơn vị mình; kiến nghị thành nhiệm vụ khi công khai.',
  },
  publish: {
    ask: 'Công khai bằng hình thức nào? Ví dụ: “công khai 48213 trên cổng, niêm yết”.',
    done: 'Đã ghi công khai kết luận. Các kiến nghị đã giao thành nhiệm vụ.',
  },
  extend: {
    ask: 'Cần số ngày, lý do và văn bản. Ví dụ: “gia hạn kiểm tra 48213 5 ngày vì … theo 130/QĐ-ĐKTCV”.',
    done: 'Đã ghi gia hạn.',
  },
  suspend: {
    ask: 'Cần lý do và văn bản. Ví dụ: “tạm dừng kiểm tra 48213 vì bão theo 131/QĐ-ĐKTCV” (thêm “đơn vị đề nghị” nếu do đơn vị).',
    done: 'Đã ghi tạm dừng.',
  },
  stop: {
    ask: 'Cần lý do và văn bản. Ví dụ: “đình chỉ 48213 vì trùng với cuộc khác theo 132/QĐ-ĐKTCV”.',
    done: 'Đã ghi đình chỉ.',
  },
  drop: {
    ask: 'Cần lý do và văn bản. Ví dụ: “không tiến hành 48213 vì trùng kế hoạch kiểm toán theo 133/TB-UBND”.',
    done: 'Đã ghi điều chỉnh giảm, không tiến hành. Các nhắc lịch đã hủy.',
  },
  orderAppraisal: {
    ask: 'Thẩm định đến ngày nào? Ví dụ: “thẩm định 48213 đến 15/12”.',
    done: 'Đã ghi giao thẩm định.',
  },
  declareComplex: {
    ask: 'Cần văn bản xác định vụ việc phức tạp.',
    done: 'Đã ghi: vụ việc phức tạp, áp dụng thời hạn dài hơn.',
  },

  violationRefused: {
    'wrong-role': 'Chỉ người phụ trách đoàn ghi việc xử lý vi phạm.',
    'no-such-violation': 'Không có vi phạm mang số này. Gõ “kết quả kiểm tra” kèm mã để xem danh sách.',
    over: 'Vi phạm này đã xử lý xong.',
    'wrong-order': 'Ghi “đang xử lý” trước khi ghi “đã xử lý”.',
    'document-required': 'Cần văn bản. Ví dụ: “vi phạm 1 48213 đã xử lý khiển trách theo 20/QĐ-UBND”.',
    'reason-required': 'Cần nêu lý do.',
    'before-last-step': 'Thời điểm này trước bước gần nhất.',
  },
  askViolation: 'Ghi một trong: “đang xử lý …”, “đã xử lý … theo …”, “không vi phạm vì … theo …”, “chuyển … theo …”.',
  violationRecorded: (place: number, code: string) => `Đã ghi việc xử lý vi phạm ${place}, cuộc ${code}.`,

  privateOnly: 'Việc kiểm tra chỉ trao đổi ở khung chat riêng.',
  nothingFits: 'Không có cuộc kiểm tra nào phù hợp đang chờ anh/chị.',
  nothingWaits: 'Không có gì đang chờ.',
  nothingToConfirm: 'Không có gì đang chờ xác nhận.',
  yearReport: (year: number) => `Đang lập báo cáo kiểm tra năm ${year}, xong sẽ gửi ngay tại đây.`,
};

const en: typeof vi = {
  notRecorded: 'Not recorded.',
  recorded: 'Recorded.',
  flags: {
    late: '⚠️ Late by the time limit of the law; it is recorded.',
    transitional: 'Decided before 1 July 2025, so it goes on under the Law on Inspection of 2022.',
    'decree-not-yet-issued':
      'Decided before Decree 217/2025/NĐ-CP was issued: its time limits are used, to be looked at again.',
    'limits-unverified': 'The time limits of the old law have not been compared with its text.',
    'minutes-by-witness': 'The minutes were signed by a witness.',
  },

  bare: {
    announce: 'The announcement of the decision is recorded. The head of the unit is told.',
    report: 'The report of the results is recorded.',
    'order-draft': 'The order to draft the conclusion is recorded.',
    draft: 'The draft conclusion is recorded.',
    appraise: 'The appraisal of the draft is recorded.',
    'start-follow-up': 'What was recommended is now followed up.',
    close: 'The inspection is closed.',
    resume: 'The inspection goes on.',
  },
  askDecision: (code) =>
    `The number of the decision is needed. Example: “quyết định ${code} số 124/QĐ-ĐKTCV ngày 25/11/2026”.`,
  decided: (code) =>
    `Inspection ${code}: the decision is recorded. The members are told, without the place they go to.`,

  conclude: {
    ask: 'The number of the conclusion is needed. Example: “kết luận 48213 số 15/KL-ĐKTCV ngày 10/12/2026”.',
    done: 'The conclusion is recorded. Each head is told the part of their unit; recommendations become tasks when it is published.',
  },
  publish: {
    ask: 'In which form is it published? Example: “công khai 48213 trên cổng, niêm yết”.',
    done: 'The publication is recorded. The recommendations were given as tasks.',
  },
  extend: {
    ask: 'Days, reason and document are needed. Example: “gia hạn kiểm tra 48213 5 ngày vì … theo 130/QĐ-ĐKTCV”.',
    done: 'The extension is recorded.',
  },
  suspend: {
    ask: 'Reason and document are needed. Example: “tạm dừng kiểm tra 48213 vì bão theo 131/QĐ-ĐKTCV” (with “đơn vị đề nghị” if the unit asks for it).',
    done: 'The suspension is recorded.',
  },
  stop: {
    ask: 'Reason and document are needed. Example: “đình chỉ 48213 vì trùng với cuộc khác theo 132/QĐ-ĐKTCV”.',
    done: 'It is recorded that the inspection was stopped.',
  },
  drop: {
    ask: 'Reason and document are needed. Example: “không tiến hành 48213 vì trùng kế hoạch kiểm toán theo 133/TB-UBND”.',
    done: 'It is taken off the programme. Its reminders are cancelled.',
  },
  orderAppraisal: {
    ask: 'Until which day is it appraised? Example: “thẩm định 48213 đến 15/12”.',
    done: 'The order of the appraisal is recorded.',
  },
  declareComplex: {
    ask: 'The document that calls the matter complex is needed.',
    done: 'Recorded as a complex matter; the longer time limits apply.',
  },

  violationRefused: {
    'wrong-role': 'Only those in charge of the team record how a violation is handled.',
    'no-such-violation': 'There is no violation of that number. Type “kết quả kiểm tra” with the code for the list.',
    over: 'This violation has been handled.',
    'wrong-order': 'Record “đang xử lý” before “đã xử lý”.',
    'document-required': 'A document is needed. Example: “vi phạm 1 48213 đã xử lý khiển trách theo 20/QĐ-UBND”.',
    'reason-required': 'Please give a reason.',
    'before-last-step': 'That is before the last step.',
  },
  askViolation:
    'Record one of: “đang xử lý …” (being handled), “đã xử lý … theo …” (handled), “không vi phạm vì … theo …” (no violation), “chuyển … theo …” (given to another body).',
  violationRecorded: (place, code) => `Inspection ${code}: the handling of violation ${place} is recorded.`,

  privateOnly: 'Inspections are spoken of in your own chat only.',
  nothingFits: 'No inspection of yours fits.',
  nothingWaits: 'Nothing is waiting.',
  nothingToConfirm: 'Nothing waits to be confirmed.',
  yearReport: (year) => `The report on the inspections of ${year} is being made and will be sent here.`,
};

/** What is answered when the course of a visit is recorded, from its decision to its end. */
export const VISIT_COURSE: InLanguage<typeof vi> = { vi, en };
