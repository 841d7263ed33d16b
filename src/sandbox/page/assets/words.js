/** Every word of the page, Vietnamese first. */
const WORDS = {
  vi: {
    product: 'Đôn Đốc — hộp cát',
    tagline:
      'Chỉ đạo đi từ tay văn thư đến từng đơn vị, được nhắc đúng hạn. Nền tảng chat là bản sao trên máy này; mọi thứ khác là thật.',
    plusHour: '+1 giờ',
    nextMorning: 'Sáng làm việc kế tiếp',
    pick: 'Chọn ngày giờ',
    go: 'Chuyển tới',
    clock: 'Đồng hồ của hộp cát',
    moving: 'Đang cho thời gian trôi…',
    onlyForward: 'Đồng hồ chỉ chạy tới',
    transcript: 'Nền tảng thấy gì',
    transcriptHint: 'Mọi lời gọi mà bot gửi tới máy chủ chat',
    onlyFailures: 'Chỉ lời gọi lỗi',
    noCalls: 'Chưa có lời gọi nào.',
    theme: { auto: 'Giao diện: theo hệ thống', light: 'Giao diện: sáng', dark: 'Giao diện: tối' },
    language: 'English',
    samples: 'Văn bản mẫu',
    samplesHint: 'Kéo vào máy văn thư hoặc bấm gửi. Tệp của bạn cũng thả được.',
    sendToClerk: 'Gửi cho văn thư',
    people: 'Mọi người',
    guide: 'Làm thử',
    hideGuide: 'Ẩn hướng dẫn',
    steps: [
      'Kéo một văn bản vào máy văn thư',
      'Soát bản bot đọc được, bấm ban hành',
      'Máy các đơn vị rung: bấm xác nhận',
      'Chuyển sang sáng làm việc kế tiếp',
      'Báo cáo tiến độ kèm ảnh',
      'Trên máy lãnh đạo, gõ “tình hình”',
    ],
    allDone: 'Xong cả sáu bước. Cứ thử tiếp: nhắn chữ thay vì bấm nút, chặn bot, gửi một tệp hỏng.',
    presence: { telegram: 'bot · Telegram', zalo: 'tài khoản OA · Zalo' },
    typing: 'đang soạn tin',
    start: 'BẮT ĐẦU',
    startHint: 'Bấm để mở cuộc trò chuyện với bot',
    unblock: 'BỎ CHẶN',
    blockBot: 'Chặn bot',
    unblockBot: 'Bỏ chặn bot',
    message: 'Tin nhắn',
    send: 'Gửi',
    attach: 'Gửi tệp hoặc ảnh',
    menu: 'Danh sách lệnh',
    dropHere: 'Thả vào đây để gửi',
    edited: 'đã sửa',
    newMessages: 'Xuống tin mới nhất',
    unread: (count) => `${count} tin chưa đọc`,
    collapse: 'Thu gọn máy',
    expand: 'Mở máy',
    focus: 'Phóng to máy',
    unfocus: 'Thu nhỏ máy',
    options: 'Tùy chọn',
    ok: 'OK',
    closePicture: 'Đóng ảnh',
    lost: 'Mất kết nối với hộp cát. Đang thử lại…',
    failed: (reason) => `Không làm được: ${reason}`,
    tooLarge: 'Tệp quá lớn: hộp cát nhận tối đa 64 MB',
    days: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    columns: { time: 'Lúc', method: 'Lời gọi', who: 'Người', result: 'Kết quả' },
  },
  en: {
    product: 'Đôn Đốc — sandbox',
    tagline:
      'A directive travels from the clerk to every unit and is chased until done. Only the chat platform is a stand-in on this machine; the rest is real.',
    plusHour: '+1 hour',
    nextMorning: 'Next working morning',
    pick: 'Pick a time',
    go: 'Go there',
    clock: 'Sandbox clock',
    moving: 'Letting time pass…',
    onlyForward: 'The clock only moves forward',
    transcript: 'What the platform saw',
    transcriptHint: 'Every call that the bot made to the chat server',
    onlyFailures: 'Failures only',
    noCalls: 'No call yet.',
    theme: { auto: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' },
    language: 'Tiếng Việt',
    samples: 'Sample directives',
    samplesHint: "Drag one to the clerk's phone, or press send. Your own files work on any phone.",
    sendToClerk: 'Send to clerk',
    people: 'People',
    guide: 'Try it',
    hideGuide: 'Hide the guide',
    steps: [
      "Drag a directive to the clerk's phone",
      'Check what the bot read, then issue it',
      'The units’ phones buzz: acknowledge',
      'Move on to the next working morning',
      'Report progress with a photo',
      'On the leader’s phone, type “tình hình”',
    ],
    allDone: 'All six steps done. Go on: type instead of pressing, block the bot, send a broken file.',
    presence: { telegram: 'bot · Telegram', zalo: 'official account · Zalo' },
    typing: 'typing',
    start: 'START',
    startHint: 'Press to open the chat with the bot',
    unblock: 'UNBLOCK',
    blockBot: 'Block the bot',
    unblockBot: 'Unblock the bot',
    message: 'Message',
    send: 'Send',
    attach: 'Send a file or photo',
    menu: 'Command menu',
    dropHere: 'Drop here to send',
    edited: 'edited',
    newMessages: 'Jump to the newest',
    unread: (count) => `${count} unread`,
    collapse: 'Fold the phone away',
    expand: 'Open the phone',
    focus: 'Enlarge the phone',
    unfocus: 'Normal size',
    options: 'Options',
    ok: 'OK',
    closePicture: 'Close the picture',
    lost: 'Lost the sandbox. Trying again…',
    failed: (reason) => `Could not do that: ${reason}`,
    tooLarge: 'Too large: the sandbox takes up to 64 MB',
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    columns: { time: 'At', method: 'Call', who: 'Who', result: 'Result' },
  },
};

const stored = localStorage.getItem('language');
export const language = stored === 'en' ? 'en' : 'vi';
export const words = WORDS[language];
document.documentElement.lang = language;

export function switchLanguage() {
  localStorage.setItem('language', language === 'vi' ? 'en' : 'vi');
  location.reload();
}

/** Wall clock in Hanoi (UTC+7 without daylight saving), whatever the zone of the browser. */
export function hanoi(iso) {
  const local = new Date(new Date(iso).getTime() + 7 * 3600_000);
  const two = (number) => String(number).padStart(2, '0');
  const day = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
  return {
    time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
    day,
    weekday: words.days[local.getUTCDay()],
    input: local.toISOString().slice(0, 16),
  };
}

export function fileSize(bytes) {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${format.format(bytes / 1024)} KB` : `${format.format(bytes / 1024 / 1024)} MB`;
}
