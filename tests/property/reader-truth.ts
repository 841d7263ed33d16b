import fc from 'fast-check';

/** What a generated directive says: the reader is to give exactly this back. */
type TrueTask = {
  readonly leads: readonly string[];
  readonly cooperate: readonly string[];
  readonly deadline: string;
  readonly sentence: string;
};
export type Truth = {
  readonly number: number;
  readonly day: string;
  readonly tasks: readonly TrueTask[];
  readonly text: string;
};

/** A body as a directive writes it, and the names that are to come back. */
type Body = { readonly write: string; readonly names: readonly string[] };

const OWN_NAMES: readonly string[] = [
  'Sở Tài chính',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa và Thể thao',
  'Sở Quy hoạch - Kiến trúc',
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
  'Sở Nội vụ',
  'Sở Khoa học và Công nghệ',
  'Công an Thành phố',
  'Thanh tra Thành phố',
  'Văn phòng UBND Thành phố',
  'UBND phường Tây Hồ',
  'UBND xã Sóc Sơn',
  'UBND phường Hai Bà Trưng',
  'Ban Quản lý dự án đầu tư xây dựng công trình giao thông Thành phố',
  'Công ty Điện lực Hà Nội',
  'UBND các xã, phường',
  'các sở, ban, ngành',
  'Bảo hiểm xã hội Thành phố',
  'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Ban Chỉ huy Quân sự Thành phố',
  'Cục Kiểm soát ô nhiễm môi trường',
  'Trung tâm Truyền thông tài nguyên và môi trường',
  'các cơ sở đào tạo',
  'các cơ quan, đơn vị liên quan',
  'UBND các xã, phường ven biển',
];

/** Abbreviations, heads in person and lists that share a noun. */
const WRITTEN: readonly Body[] = [
  { write: 'Sở NN&MT', names: ['Sở Nông nghiệp và Môi trường'] },
  { write: 'Sở GD&ĐT', names: ['Sở Giáo dục và Đào tạo'] },
  { write: 'Sở KH-CN', names: ['Sở Khoa học và Công nghệ'] },
  { write: 'Giám đốc Sở Xây dựng', names: ['Sở Xây dựng'] },
  { write: 'Chủ tịch UBND xã Phúc Thọ', names: ['UBND xã Phúc Thọ'] },
  { write: 'Ủy ban nhân dân phường Kim Liên', names: ['UBND phường Kim Liên'] },
  { write: 'Chánh Thanh tra Thành phố', names: ['Thanh tra Thành phố'] },
  { write: 'UBND các phường: Ba Đình, Ngọc Hà', names: ['UBND phường Ba Đình', 'UBND phường Ngọc Hà'] },
  { write: 'các Sở: Tư pháp, Du lịch', names: ['Sở Tư pháp', 'Sở Du lịch'] },
];

const BODIES: readonly Body[] = [...OWN_NAMES.map((name) => ({ write: name, names: [name] })), ...WRITTEN];

const ACTIONS: readonly string[] = [
  'rà soát các thủ tục hành chính thuộc phạm vi quản lý',
  'xây dựng kế hoạch kiểm tra công tác phòng cháy, chữa cháy',
  'tăng cường tuyên truyền trên các phương tiện thông tin đại chúng',
  'tham mưu phương án phân luồng giao thông dịp lễ',
  'khắc phục dứt điểm các tồn tại đã được chỉ ra',
  'tổng hợp khó khăn, vướng mắc của người dân, doanh nghiệp',
  'hướng dẫn các đơn vị trực thuộc lập hồ sơ theo quy định của pháp luật',
  'kiểm tra việc chấp hành quy định về giao dịch điện tử',
];

type Wording = { readonly words: string; readonly reading: string };

const pad = (n: number): string => String(n).padStart(2, '0');

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const weekday = (iso: string): string => WEEKDAYS[new Date(`${iso}T12:00:00Z`).getUTCDay()] ?? '';

const deadline: fc.Arbitrary<Wording> = fc
  .record({
    month: fc.integer({ min: 8, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 7, max: 17 }),
    style: fc.integer({ min: 0, max: 19 }),
  })
  .map(({ month, day, hour, style }): Wording => {
    const iso = `2026-${pad(month)}-${pad(day)}`;
    switch (style) {
      case 0:
        return { words: `; hoàn thành trước ngày ${pad(day)}/${month}/2026`, reading: `BEFORE ${iso}` };
      case 1:
        return {
          words: `, báo cáo UBND Thành phố trước ngày ${pad(day)} tháng ${month} năm 2026`,
          reading: `BEFORE ${iso}`,
        };
      case 2:
        return {
          words: `; báo cáo UBND Thành phố chậm nhất là ngày ${pad(day)}/${pad(month)}/2026`,
          reading: `BY ${iso}`,
        };
      case 3:
        return {
          words: `, gửi kết quả về Sở Nội vụ trước ${pad(hour)} giờ 00 ngày ${pad(day)}/${month}/2026 để tổng hợp`,
          reading: `BEFORE ${iso}T${pad(hour)}:00`,
        };
      case 4:
        return { words: `; hoàn thành trong tháng ${month}/2026`, reading: `IN 2026-${pad(month)}` };
      case 5:
        return { words: `, trình UBND Thành phố trong quý IV năm 2026`, reading: 'IN 2026-12' };
      case 6:
        return {
          words: `. Hoàn thành và báo cáo UBND Thành phố trước ngày ${pad(day)}-${month}-2026`,
          reading: `BEFORE ${iso}`,
        };
      case 7:
        return {
          words: `; báo cáo kết quả trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này`,
          reading: 'DURATION 5 working-day',
        };
      case 8:
        return {
          words: `; định kỳ trước ngày ${day} hằng tháng báo cáo UBND Thành phố`,
          reading: `RECURRING monthly ${day}`,
        };
      case 9:
        return {
          words: `, báo cáo UBND Thành phố trước ${hour}h30 ${weekday(iso)}, ngày ${day}/${month}/2026`,
          reading: `BEFORE ${iso}T${pad(hour)}:30`,
        };
      case 10:
        return { words: `; xong trước ${hour}h ngày ${day}/${month}`, reading: `BEFORE ${iso}T${pad(hour)}:00` };
      case 11:
        return { words: ` (hoàn thành trước ngày ${day}.${month}.2026)`, reading: `BEFORE ${iso}` };
      case 12:
        return {
          words: `; thực hiện từ ngày 01/${month} đến hết ngày ${pad(day + 1)}/${pad(month)}/2026`,
          reading: `WINDOW 2026-${pad(month)}-01 ${`2026-${pad(month)}-${pad(day + 1)}`}`,
        };
      case 13:
        return { words: `; hoàn thành trong Quý III/2026`, reading: 'IN 2026-09' };
      case 14:
        return { words: `; định kỳ hằng quý báo cáo UBND Thành phố`, reading: 'RECURRING quarterly null' };
      case 15:
        return {
          words: `, báo cáo UBND Thành phố trong vòng 10 ngày kể từ ngày ký Chỉ thị này`,
          reading: 'DURATION 10 day',
        };
      default:
        return { words: '', reading: 'NONE' };
    }
  });

type Item = {
  readonly leads: readonly Body[];
  readonly cooperate: readonly Body[];
  readonly action: string;
  readonly wording: Wording;
  readonly form: number;
};

const bodies = (min: number, max: number): fc.Arbitrary<Body[]> =>
  fc.uniqueArray(fc.constantFrom(...BODIES), {
    minLength: min,
    maxLength: max,
    comparator: (a, b) => a.names.some((name) => b.names.includes(name)),
  });

const item: fc.Arbitrary<Item> = fc
  .record({
    named: bodies(1, 4),
    split: fc.integer({ min: 1, max: 3 }),
    action: fc.constantFrom(...ACTIONS),
    wording: deadline,
    form: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ named, split, action, wording, form }) => ({
    leads: named.slice(0, split),
    cooperate: named.slice(split),
    action,
    wording,
    form,
  }));

/** A list that shares its noun is set off by a semicolon, as a careful office writes it. */
const join = (list: readonly Body[], last: string): string => {
  const written = list.map((body) => body.write);
  if (list.slice(0, -1).some((body) => body.names.length > 1)) return written.join('; ');
  return list.length === 1 ? written[0]! : `${written.slice(0, -1).join(', ')}${last}${written[written.length - 1]!}`;
};
const namesOf = (list: readonly Body[]): string[] => list.flatMap((body) => body.names);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentence({ leads, cooperate, action, wording, form }: Item): string {
  const who = join(leads, form % 2 === 0 ? ' và ' : ', ');
  const doing = cooperate.length > 0 ? `chủ trì, phối hợp với ${join(cooperate, ' và ')} ${action}` : action;
  const opening =
    form === 0
      ? `Giao ${who} ${doing}`
      : form === 1
        ? `Yêu cầu ${who} ${doing}`
        : form === 2
          ? `${upper(who)} có trách nhiệm ${doing}`
          : form === 3
            ? `${upper(who)} ${doing}`
            : `Đề nghị ${who} ${doing}`;
  return `${opening}${wording.words}`;
}

/** Breaks a paragraph into lines as a PDF's text layer does. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

const MARKS: readonly ((i: number) => string)[] = [
  (i) => `${i + 1}. `,
  (i) => `${i + 1}) `,
  (i) => `${'abcdđeghik'.charAt(i)}) `,
  () => '- ',
  () => '+ ',
  (i) => `${i + 1}- `,
  (i) => `${i + 1}/ `,
  (i) => `(${i + 1}) `,
  () => '* ',
  () => '• ',
  (i) => `Điều ${i + 1}. `,
  (i) => `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][i]}. `,
];

/** Directives with every numbering style, line widths from unbroken to narrow, named assignees or headings with bullets. */
export const truth: fc.Arbitrary<Truth> = fc
  .record({
    number: fc.integer({ min: 1, max: 9999 }),
    day: fc.integer({ min: 1, max: 28 }),
    items: fc.array(item, { minLength: 1, maxLength: 6 }),
    mark: fc.integer({ min: 0, max: MARKS.length - 1 }),
    width: fc.constantFrom(0, 0, 62, 75, 90),
    blank: fc.boolean(),
    headed: fc.boolean(),
  })
  .map(({ number, day, items, mark, width, blank, headed }) => {
    const tasks: TrueTask[] = [];
    const paragraphs: string[] = [];
    items.forEach((one, i) => {
      if (headed && one.leads.length === 1 && !/^[-+*•]/.test(MARKS[mark]!(0))) {
        const doing =
          one.cooperate.length > 0
            ? `Chủ trì, phối hợp với ${join(one.cooperate, ' và ')} ${one.action}`
            : upper(one.action);
        paragraphs.push(`${MARKS[mark]!(i)}${upper(one.leads[0]!.write)}:`, `- ${doing}${one.wording.words}.`);
        tasks.push({
          leads: namesOf(one.leads),
          cooperate: namesOf(one.cooperate),
          deadline: one.wording.reading,
          sentence: doing,
        });
      } else {
        const text = sentence(one);
        paragraphs.push(`${MARKS[mark]!(i)}${text}.`);
        tasks.push({
          leads: namesOf(one.leads),
          cooperate: namesOf(one.cooperate),
          deadline: one.wording.reading,
          sentence: text,
        });
      }
    });
    const set = (text: string): string => (width === 0 ? text : wrap(text, width));
    const gap = blank ? '\n\n' : '\n';
    const intro =
      'Để nâng cao hiệu lực, hiệu quả quản lý nhà nước trên địa bàn, Chủ tịch UBND Thành phố yêu cầu các cơ quan, đơn vị thực hiện các nhiệm vụ sau:';
    const text = [
      'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      `Số: ${pad(number)}/CT-UBND`,
      `Hà Nội, ngày ${pad(day)} tháng 7 năm 2026`,
      '',
      'CHỈ THỊ',
      'Về việc tăng cường kỷ luật, kỷ cương hành chính',
      '',
      [set(intro), ...paragraphs.map(set)].join(gap),
      '',
      'Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH',
    ].join('\n');
    return { number, day: `2026-07-${pad(day)}`, tasks, text };
  });
