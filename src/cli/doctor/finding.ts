/** Text in both languages of the terminal. */
export type Words = { readonly vi: string; readonly en: string };

/** One thing that was looked at. `cure` says what to do and is there unless all is well. */
export type Finding = {
  readonly status: 'ok' | 'warning' | 'bad';
  readonly what: Words;
  readonly cure?: Words;
};

const words = (vi: string, en: string): Words => ({ vi, en });

export const fine = (vi: string, en: string): Finding => ({ status: 'ok', what: words(vi, en) });
export const warning = (what: [vi: string, en: string], cure: [vi: string, en: string]): Finding => ({
  status: 'warning',
  what: words(...what),
  cure: words(...cure),
});
export const bad = (what: [vi: string, en: string], cure: [vi: string, en: string]): Finding => ({
  status: 'bad',
  what: words(...what),
  cure: words(...cure),
});

const MARK = { ok: '✓', warning: '!', bad: '✗' } as const;

/** Vietnamese first, English under it, the cure indented; ends with the count. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const lines = findings.flatMap(({ status, what, cure }) => [
    `${MARK[status]} ${what.vi}`,
    `  ${what.en}`,
    ...(cure === undefined ? [] : [`    → ${cure.vi}`, `    → ${cure.en}`]),
  ]);
  const count = (status: Finding['status']): number => findings.filter((finding) => finding.status === status).length;
  return [
    ...lines,
    '',
    `${count('ok')} ổn, ${count('warning')} cần để ý, ${count('bad')} hỏng / ${count('ok')} fine, ${count('warning')} to look at, ${count('bad')} broken`,
  ];
}

/** 0 unless something is broken: things to look at do not stop a script. */
export const exitCodeOf = (findings: readonly Finding[]): number =>
  findings.some(({ status }) => status === 'bad') ? 1 : 0;
