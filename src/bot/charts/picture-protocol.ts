import type { Picture } from './draw-picture.js';
import type { PictureContext } from './frame.js';

export type PictureJob = { readonly id: number; readonly picture: Picture; readonly context: PictureContext };

export type PictureAnswer =
  | { readonly id: number; readonly ok: true; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly ok: false; readonly error: string };
