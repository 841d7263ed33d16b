// The last article of a decision names those who carry it out before it says so: "Chánh Văn phòng …, Giám đốc các Sở … chịu trách nhiệm thi hành".

/** Heads of offices right behind the number of the article or of its item. */
const HEADS =
  /^(?:dieu \d{1,2} ?[.:]? *)?(?:\d{1,2}[.)] *)?(?:(?:cac )?(?:ong|ba|dong chi)(?: \(ba\)|,? ba)?:? )?(?:chanh van phong|chanh thanh tra|giam doc|tong giam doc|thu truong|truong (?:cac )?(?:phong|ban)|vu truong|cuc truong)(?![a-z])/;
/** What they are to do, or the end of the sentence. */
const SAID = /trach nhiem|thi hanh|(?:^|[ ,])can cu |[.:!]$|\. [a-z]/;

/** Whether a paragraph that begins with this line has only named heads of offices so far: its verb is still to come. */
export function awaitsDuty(folded: string): boolean {
  const heads = HEADS.exec(folded);
  return heads !== null && !SAID.test(folded.slice(heads[0].length));
}

/** Whether the duty of such a paragraph is still to come behind one more of its lines. */
export const stillAwaits = (folded: string): boolean => !SAID.test(folded);
