import type { FormatId } from './schema.ts';

/** A part of the words: what a format does not say does not make its file anew. */
type Part = 'headline' | 'sentence' | 'lead' | 'points' | 'sections' | 'basis' | 'worksheet';

/** The formats of the material: their sheet in millimetres, and the heights of the frames that hold the words. */
export interface Format {
  id: FormatId;
  template: string;
  kind: 'pdf' | 'png';
  /** What people do with it: where it stands on the page. */
  use: 'print' | 'share' | 'show';
  width: number;
  height: number;
  /** Measures of the A4 poster are multiplied by this. */
  unit: number;
  /** Which of the designs of its template. */
  design?: 'words' | 'picture' | 'star' | 'plain';
  /** The parts of the words that it sets. */
  says: readonly Part[];
  /** The format that looks the same and differs in size alone: it shares its picture on the page. */
  like?: FormatId;
  /** Width in pixels of a picture, and of the preview of anything. */
  pixels?: number;
  preview: number;
  /** How many colours a picture may have, where it must be light. */
  colours?: number;
  frames: { headline?: number; lead?: number; hotline: number; foot: number };
}

const folder = 'src/concepts/campaigns/material';

/** A poster in a design: the A4 sheet, and the same on A3. Half of it is the number. */
const poster = (a4: FormatId, a3: FormatId, design: NonNullable<Format['design']>): Format[] => {
  const format: Format = {
    id: a4,
    template: `${folder}/poster.typ`,
    kind: 'pdf',
    use: 'print',
    width: 210,
    height: 297,
    unit: 1,
    design,
    says: ['sentence', 'basis'],
    preview: 480,
    frames: { headline: 86, hotline: 138, foot: 36 },
  };
  return [format, { ...format, id: a3, like: a4, width: 297, height: 420, unit: 1.414 }];
};

/** A sheet folded once: the outside, then the inside. The width is that of the open sheet. */
const folded = (id: FormatId, width: number, height: number, unit: number, frames: Format['frames'], says: Format['says']): Format => ({
  id,
  template: `${folder}/folded.typ`,
  kind: 'pdf',
  use: 'print',
  width,
  height,
  unit,
  says,
  preview: 480,
  frames,
});

/** A picture for social networks, 1080 pixels wide or high. */
const picture = (id: FormatId, width: number, height: number, frames: Format['frames']): Format => ({
  id,
  template: `${folder}/picture.typ`,
  kind: 'png',
  use: 'share',
  width,
  height,
  unit: 0.6,
  says: ['sentence'],
  pixels: width * 10,
  preview: 400,
  frames,
});

/** What a leaflet and slides have room for. */
const everything = ['headline', 'lead', 'points', 'sections', 'basis'] as const;

const all: Format[] = [
  ...poster('poster-a4', 'poster-a3', 'words'),
  ...poster('poster-picture-a4', 'poster-picture-a3', 'picture'),
  ...poster('poster-star-a4', 'poster-star-a3', 'star'),
  ...poster('poster-plain-a4', 'poster-plain-a3', 'plain'),
  folded('leaflet', 297, 210, 0.705, { lead: 80, hotline: 90, foot: 90 }, everything),
  folded('card', 148, 105, 0.36, { lead: 80, hotline: 90, foot: 96 }, ['headline', 'lead', 'basis']),
  picture('square', 108, 108, { headline: 68, hotline: 66, foot: 14 }),
  picture('portrait', 108, 135, { headline: 92, hotline: 84, foot: 14 }),
  picture('story', 108, 192, { headline: 130, hotline: 120, foot: 16 }),
  picture('wide', 192, 108, { headline: 68, hotline: 66, foot: 14 }),
  {
    id: 'slides',
    template: `${folder}/slides.typ`,
    kind: 'pdf',
    use: 'show',
    width: 254,
    height: 142.875,
    unit: 0.8,
    says: everything,
    preview: 480,
    frames: { hotline: 76, foot: 26 },
  },
  {
    id: 'worksheet',
    template: `${folder}/worksheet.typ`,
    kind: 'pdf',
    use: 'print',
    width: 210,
    height: 297,
    unit: 1,
    says: ['headline', 'worksheet', 'basis'],
    preview: 480,
    frames: { headline: 34, hotline: 34, foot: 24 },
  },
];

/** All formats by their id. */
export const formats = Object.fromEntries(all.map((format) => [format.id, format])) as Record<FormatId, Format>;
