/** One obligation of a draft, as the overview needs it. */
export type OverviewTask = {
  /** As written in the document, "II.2"; null when it has none. */
  readonly numbering: string | null;
  readonly text: string;
  readonly lead: readonly string[];
  readonly cooperate: readonly string[];
  /** Short words for the column, already official: "trước 30/11/2026", "hằng tháng, ngày 25"; null: the document gives none. */
  readonly deadline: string | null;
  /** Those words name no day ("hằng tuần", "khẩn trương"): not counted, as the review card does not. */
  readonly dayless?: boolean;
  /** The clerk is asked about something here. */
  readonly unsure?: boolean;
};
