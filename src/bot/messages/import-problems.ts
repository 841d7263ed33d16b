import type { ImportProblem } from '../../app/people/import-table.js';

type Language = 'vi' | 'en';

/** One line: where it is and what is wrong, with the cure where it is not plain. */
function importProblemText(problem: ImportProblem, language: Language): string {
  const row = language === 'vi' ? `Dòng ${problem.row}` : `Row ${problem.row}`;
  const column = language === 'vi' ? `cột ${problem.column}` : `column ${problem.column}`;
  const where = [problem.row === null ? '' : row, problem.column === null ? '' : column]
    .filter((part) => part !== '')
    .join(', ');
  const what = language === 'vi' ? vietnamese(problem.what) : english(problem.what);
  return where === '' ? what : `${where}: ${what}`;
}

/** At most this many are shown: a wrong column makes one mistake per row. */
const SHOWN = 30;

/** All problems as lines, the first ones in full and the number of the rest. */
export function importProblemLines(problems: readonly ImportProblem[], language: Language): readonly string[] {
  const lines = problems.slice(0, SHOWN).map((problem) => importProblemText(problem, language));
  const rest = problems.length - lines.length;
  if (rest > 0) lines.push(language === 'vi' ? `… và ${rest} lỗi nữa` : `… and ${rest} more`);
  return lines;
}

function vietnamese(what: ImportProblem['what']): string {
  switch (what.kind) {
    case 'no-header':
      return `không tìm thấy dòng tiêu đề có đủ các cột; thiếu: ${what.missing.join(', ')}`;
    case 'no-rows':
      return 'dưới dòng tiêu đề không có dòng nào';
    case 'merged':
      return `ô ${what.ref} bị gộp; hãy bỏ gộp ô và điền giá trị vào từng dòng`;
    case 'no-heading-here':
      return `có giá trị "${what.value}" nhưng cột này không có tiêu đề`;
    case 'missing':
      return `thiếu "${what.heading}"`;
    case 'too-long':
      return `"${what.heading}" dài quá ${what.limit} ký tự`;
    case 'unknown-unit':
      return `không có đơn vị nào tên "${what.value}"`;
    case 'several-units':
      return `"${what.value}" có thể là: ${what.names.join('; ')}; hãy ghi rõ một đơn vị`;
    case 'abolished-unit':
      return `"${what.value}" không còn hoạt động${what.successors.length > 0 ? `; đơn vị kế thừa: ${what.successors.join('; ')}` : ''}`;
    case 'not-one-of':
      return `"${what.heading}" ghi "${what.value}"; chỉ nhận: ${what.allowed.join(', ')}`;
    case 'bad-phone':
      return `"${what.value}" không phải số di động Việt Nam`;
    case 'bad-date':
      return `"${what.heading}" ghi "${what.value}"; cần dạng ngày/tháng/năm, ví dụ 1/7/2025`;
    case 'dates-swapped':
      return 'ngày kết thúc sớm hơn ngày bắt đầu';
    case 'phone-of-another':
      return `số điện thoại này đã ghi cho ${what.name}${what.row === null ? '' : ` ở dòng ${what.row}`}`;
    case 'repeated':
      return `trùng với dòng ${what.row}`;
    case 'cycle':
      return `đơn vị cấp trên "${what.value}" lại nằm dưới chính đơn vị này`;
  }
}

function english(what: ImportProblem['what']): string {
  switch (what.kind) {
    case 'no-header':
      return `no line of headings with all columns; missing: ${what.missing.join(', ')}`;
    case 'no-rows':
      return 'there is no line below the headings';
    case 'merged':
      return `cells ${what.ref} are merged; unmerge them and fill in each row`;
    case 'no-heading-here':
      return `has the value "${what.value}", but the column has no heading`;
    case 'missing':
      return `"${what.heading}" is missing`;
    case 'too-long':
      return `"${what.heading}" is longer than ${what.limit} characters`;
    case 'unknown-unit':
      return `there is no unit "${what.value}"`;
    case 'several-units':
      return `"${what.value}" may be: ${what.names.join('; ')}; name one`;
    case 'abolished-unit':
      return `"${what.value}" has ended${what.successors.length > 0 ? `; successors: ${what.successors.join('; ')}` : ''}`;
    case 'not-one-of':
      return `"${what.heading}" says "${what.value}"; allowed: ${what.allowed.join(', ')}`;
    case 'bad-phone':
      return `"${what.value}" is no Vietnamese mobile number`;
    case 'bad-date':
      return `"${what.heading}" says "${what.value}"; write day/month/year, e.g. 1/7/2025`;
    case 'dates-swapped':
      return 'the last day is before the first';
    case 'phone-of-another':
      return `this phone already belongs to ${what.name}${what.row === null ? '' : ` in row ${what.row}`}`;
    case 'repeated':
      return `same as row ${what.row}`;
    case 'cycle':
      return `the parent "${what.value}" is itself below this unit`;
  }
}
