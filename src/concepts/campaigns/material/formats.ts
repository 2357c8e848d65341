import type { FormatId } from './schema.ts';

/** The formats of the material: their sheet in millimetres, and the heights of the frames that hold the words. */
export interface Format {
  id: FormatId;
  template: string;
  kind: 'pdf' | 'png';
  width: number;
  height: number;
  /** Measures of the A4 poster are multiplied by this. */
  unit: number;
  /** Width in pixels of a picture, and of the preview of anything. */
  pixels?: number;
  preview: number;
  /** How many colours a picture may have, where it must be light. */
  colours?: number;
  frames: { headline: number; lead: number; points?: number; hotline: number; foot: number };
}

const sheet = 'src/concepts/campaigns/material/sheet.typ';
const picture = 'src/concepts/campaigns/material/picture.typ';

export const formats: Record<FormatId, Format> = {
  'poster-a4': {
    id: 'poster-a4',
    template: sheet,
    kind: 'pdf',
    width: 210,
    height: 297,
    unit: 1,
    preview: 480,
    frames: { headline: 55, lead: 43, points: 48, hotline: 70, foot: 34 },
  },
  'poster-a3': {
    id: 'poster-a3',
    template: sheet,
    kind: 'pdf',
    width: 297,
    height: 420,
    unit: Math.SQRT2,
    preview: 480,
    frames: { headline: 55, lead: 43, points: 48, hotline: 70, foot: 34 },
  },
  card: {
    id: 'card',
    template: sheet,
    kind: 'pdf',
    width: 105,
    height: 148,
    unit: 0.5,
    preview: 360,
    frames: { headline: 55, lead: 54, hotline: 73, foot: 75 },
  },
  leaflet: {
    id: 'leaflet',
    template: 'src/concepts/campaigns/material/leaflet.typ',
    kind: 'pdf',
    width: 148,
    height: 210,
    unit: 0.705,
    preview: 420,
    frames: { headline: 54, lead: 24, points: 74, hotline: 82, foot: 42 },
  },
  square: {
    id: 'square',
    template: picture,
    kind: 'png',
    width: 108,
    height: 108,
    unit: 0.6,
    pixels: 1080,
    preview: 400,
    frames: { headline: 36, lead: 34, hotline: 57, foot: 13 },
  },
  story: {
    id: 'story',
    template: picture,
    kind: 'png',
    width: 108,
    height: 192,
    unit: 0.6,
    pixels: 1080,
    preview: 400,
    frames: { headline: 58, lead: 66, points: 68, hotline: 72, foot: 16 },
  },
};
