import { createSource } from '../../../src/domain/directive/reader/source.js';
import { fold } from '../../../src/domain/unit/fold.js';

const named = (text: string): string[] =>
  createSource(text, fold(text))
    .names(createSource(text, fold(text)).words(0, text.length), 0)!
    .names.map(({ name }) => name);

describe('levels behind an office', () => {
  test.each([
    ['Trung tâm Y tế quận, huyện rà soát', ['Trung tâm Y tế quận, huyện']],
    ['Trung tâm Y tế quận, huyện và thành phố Thủ Đức rà soát', ['Trung tâm Y tế quận, huyện và thành phố Thủ Đức']],
    ['Công an huyện, xã Bình An rà soát', ['Công an huyện', 'xã Bình An']],
    ['Cục Thuế các tỉnh thành phố rà soát', ['Cục Thuế các tỉnh, thành phố']],
    ['Thủ trưởng các đơn vị thuộc, trực thuộc Bộ rà soát', ['các đơn vị thuộc, trực thuộc Bộ']],
    ['Ban Điều hành khu cách ly lập danh sách', ['Ban Điều hành khu cách ly']],
  ])('%s', (text, names) => {
    expect(named(text)).toEqual(names);
  });
});
