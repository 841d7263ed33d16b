import { parseLeaderWord } from '../../src/bot/conversation/leader-words.js';

describe('words of heads and leaders', () => {
  test.each([
    ['phản hồi 142 chậm do chờ số liệu của Sở Tài chính', 142, 'chậm do chờ số liệu của Sở Tài chính'],
    ['phan hoi ve viec so 142: cho so lieu', 142, 'cho so lieu'],
    ['Ý kiến việc 7', 7, ''],
  ])('“%s” is a note against being judged', (text, number, words) => {
    expect(parseLeaderWord(text)).toEqual({ say: 'contest', number, words });
  });

  test.each([
    ['khách quan 142', true],
    ['công nhận nguyên nhân khách quan việc 142', true],
    ['không khách quan 142', false],
    ['khong cong nhan khach quan 142', false],
  ])('“%s” decides', (text, objective) => {
    expect(parseLeaderWord(text)).toEqual({ say: 'decide-contest', number: 142, objective });
  });

  test.each([
    ['lấy lịch', 'open-feed'],
    ['/lich', 'open-feed'],
    ['lịch điện thoại', 'open-feed'],
    ['thu hồi lịch', 'close-feed'],
    ['hủy đường dẫn lịch', 'close-feed'],
    ['lấy link lịch hạn để gắn vào điện thoại thế nào', 'open-feed'],
    ['cho tôi đường dẫn ics để đưa hạn vào lịch', 'open-feed'],
    ['tỷ lệ tin nhắn gửi đúng giờ hôm nay bao nhiêu', 'service'],
    ['hệ thống gửi tin nhắn có bị chậm không em', 'service'],
    ['slo', 'service'],
    ['mức phục vụ', 'service'],
  ])('“%s” is %s', (text, word) => {
    expect(parseLeaderWord(text)).toEqual({ say: word });
  });

  test.each([
    ['bật báo cáo tuần', true],
    ['tat bao cao tuan', false],
    ['đăng ký báo cáo định kỳ', true],
  ])('“%s” switches the weekly report', (text, on) => {
    expect(parseLeaderWord(text)).toEqual({ say: 'weekly', on });
  });

  test.each([
    'link lịch kiểm tra',
    'báo cáo 142 60% đã gửi tin kết quả rà soát',
    'gia hạn 142 đến 15/12 vì Sở Y tế gửi tin chậm',
    'báo cáo 142 80% đã đưa thông tin du lịch lên Google',
    'đã gửi tin tác nghiệp cho các phường',
    'đơn vị chưa gửi tin kết quả',
    'cho xem đường dẫn lịch sử việc',

    'đưa việc 12 vào lịch họp',
    'tin nhắn nhắc việc trễ hạn gửi cho ai',
    'sở nào gửi báo cáo chậm',
    'lịch tuần này',
    'lịch sử 142',
    'báo cáo tuần này',
    'báo cáo 142 60% khách quan',
    'lịch kiểm tra',
    'hủy',
  ])('“%s” is something else', (text) => {
    expect(parseLeaderWord(text)).toBeNull();
  });
});
