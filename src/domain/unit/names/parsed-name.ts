/** A body named in running text, as a clerk would write it in full. */
export type ParsedName = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A person was addressed: "Giám đốc Sở X". */
  readonly head: boolean;
  /** "các sở, ban, ngành", "UBND các xã, phường": one name for many units. */
  readonly collective: boolean;
  /** Somebody was told to act by name ("đồng chí Trần Văn Lâm"): whose unit that is, the clerk says. */
  readonly personal?: boolean;
};

export type NameList = { readonly names: readonly ParsedName[]; readonly next: number };
