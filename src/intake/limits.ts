/** Every ceiling of the intake in one place. The defaults are safe for a server with 1 GB of memory. */
export type IntakeLimits = {
  readonly fileBytes: number;
  /** Pages with a text layer cost about 20 ms each. */
  readonly textPages: number;
  /** Scanned pages cost about 5 s each on one core. */
  readonly ocrPages: number;
  readonly zipEntries: number;
  /** Total of all entries once unpacked. */
  readonly zipTotalBytes: number;
  /** Unpacked ÷ packed; honest office files stay below 40. */
  readonly zipRatio: number;
  readonly xmlBytes: number;
  readonly xmlDepth: number;
  readonly sheetCells: number;
  readonly textCharacters: number;
  /** Width × height of a photo before it is scaled down; decoding takes 4 bytes each. */
  readonly imagePixels: number;
  readonly attachments: number;
  /** Time for everything but OCR. */
  readonly parseMs: number;
  readonly ocrPageMs: number;
  readonly workerMemoryMb: number;
};

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: IntakeLimits = {
  fileBytes: 20 * MEGABYTE,
  textPages: 300,
  ocrPages: 60,
  zipEntries: 2_000,
  zipTotalBytes: 200 * MEGABYTE,
  zipRatio: 200,
  xmlBytes: 40 * MEGABYTE,
  xmlDepth: 200,
  sheetCells: 200_000,
  textCharacters: 5_000_000,
  imagePixels: 60_000_000,
  attachments: 50,
  parseMs: 60_000,
  ocrPageMs: 90_000,
  workerMemoryMb: 768,
};
