/** What somebody of the inspected unit, a witness or a citizen said at the door; the team's alone, it enters the minutes. */
export type Statement = {
  readonly id: string;
  readonly visitId: string;
  /** Work name and title, as the speaker gives them. */
  readonly speaker: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly recordedAt: Date;
  readonly recordedBy: string;
};
