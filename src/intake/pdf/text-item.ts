/** One run of glyphs with its place on the page; y grows downwards, so that reading order is ascending. */
export type TextItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** What stands on one height between two wide gaps. */
export type Segment = { readonly text: string; readonly x: number; readonly right: number; readonly size: number };

export type Row = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };
