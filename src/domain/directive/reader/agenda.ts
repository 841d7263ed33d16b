// What a meeting heard, told before its conclusions: "… họp nghe báo cáo và cho ý kiến các nội dung: (1) …; (2) Phân công …".

/** The longest way to say who met, when and for what. */
const LONGEST_OPENING = 320;
const MET = /(?:^|[ ,])(?:hop|nghe|cho y kien)(?![a-z])/;
const LISTED = /noi dung(?: sau| nhu sau| chinh)? ?$/;

/** Whether a paragraph (folded) lists what a meeting was about, and says nothing behind its list but that it concludes. */
export function tellsAgenda(folded: string): boolean {
  const at = folded.indexOf(': (1)');
  if (at === -1 || at > LONGEST_OPENING) return false;
  const opening = folded.slice(0, at);
  if (!LISTED.test(opening) || !MET.test(opening)) return false;
  return folded.endsWith(':') || !/\. [a-z]/.test(folded.slice(at));
}
