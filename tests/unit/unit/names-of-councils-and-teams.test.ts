import { namesOf } from './names-of.js';

describe('bodies of councils and teams that a document founds', () => {
  test.each([
    // A team by what it is for.
    ['Nhóm giúp việc tổng hợp', 'Nhóm giúp việc | tổng hợp'],
    ['Nhóm nhiệm vụ 1', '-'],
    ['Ban Chỉ đạo Hội nghị và Nhóm giúp việc tự giải thể', 'Ban Chỉ đạo Hội nghị + Nhóm giúp việc | tự giải thể'],
    [
      'Trưởng Ban Chỉ đạo, Phó Trưởng Ban Chỉ đạo và Nhóm giúp việc chịu trách nhiệm',
      'Ban Chỉ đạo^ + Ban Chỉ đạo^ + Nhóm giúp việc | chịu trách nhiệm',
    ],
    // A council's bodies, as they are written.
    [
      'Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và các đại biểu Hội đồng nhân dân tỉnh giám sát',
      'Thường trực Hội đồng nhân dân + các ban của Hội đồng nhân dân* + đại biểu HĐND tỉnh* | giám sát',
    ],
    // Organs of the centre in small letters.
    [
      'Thủ trưởng cơ quan ngang Bộ, cơ quan Trung ương của các đoàn thể tập trung chỉ đạo',
      'các cơ quan ngang bộ^* + Cơ quan Trung ương của các đoàn thể | tập trung chỉ đạo',
    ],
    // Levels joined by a dash.
    ['Văn phòng Ủy ban nhân dân quận - huyện rà soát', 'Văn phòng UBND quận, huyện | rà soát'],
    ['Phòng Tư pháp quận - huyện', 'Phòng Tư pháp quận, huyện | '],
    ['Công an xã - Ban Chỉ huy Quân sự xã', 'Công an xã | - Ban Chỉ huy Quân sự xã'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    // Under whom they stand is part of who they are.
    ['các cơ quan chịu sự giám sát thực hiện kiến nghị', 'các cơ quan chịu sự giám sát* | thực hiện kiến nghị'],
    // What they did is none.
    ['các cơ quan quản lý nhà nước đã bám sát luật', 'các cơ quan quản lý nhà nước* | đã bám sát luật'],
    // "chịu" was lost.
    [
      'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương trách nhiệm thi hành Quyết định này',
      'UBND các tỉnh, thành phố trực thuộc trung ương^* | trách nhiệm thi hành Quyết định này',
    ],
  ])('where a name ends: %s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('what a name takes to its end', () => {
  test.each([
    ['các Sở, Ban, Ngành Thành phố, triển khai', 'các sở, ban, ngành Thành phố* | , triển khai'],
    ['Các cơ quan, đơn vị thuộc Bộ, ngành rà soát', 'các cơ quan, đơn vị thuộc Bộ, ngành* | rà soát'],
    ['các Bộ, ngành hữu quan rà soát', 'các bộ, ngành hữu quan* | rà soát'],
    ['các cơ quan liên quan ở trung ương rà soát', 'các cơ quan liên quan ở trung ương* | rà soát'],
    [
      'Các Cục quản lý chuyên ngành, các Sở Tài chính rà soát',
      'các cục quản lý chuyên ngành* + các Sở Tài chính* | rà soát',
    ],
    ['các ngành, các cấp rà soát', 'các ngành, các cấp* | rà soát'],
    [
      'Cơ quan, tổ chức, cá nhân được phân công trong phạm vi nhiệm vụ của mình có trách nhiệm thực hiện',
      'các cơ quan, tổ chức, cá nhân được phân công* | có trách nhiệm thực hiện',
    ],
    ['Vụ Các vấn đề chung về xây dựng pháp luật chủ trì', 'Vụ Các vấn đề chung về xây dựng pháp luật | chủ trì'],
    ['chính quyền các địa phương rà soát', 'chính quyền các địa phương* | rà soát'],
    [
      'Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Bộ và các cán bộ, công chức có tên tại Điều 1 chịu trách nhiệm thi hành',
      'các cơ quan, đơn vị thuộc, trực thuộc Bộ^* | và các cán bộ, công chức có tên tại Điều 1 chịu trách nhiệm thi hành',
    ],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
