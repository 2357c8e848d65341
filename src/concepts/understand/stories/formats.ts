import type { Format } from '#src/concepts/campaigns/material/formats.ts';

/** A format of the stories: like those of the material, with frames of its own. */
export interface StoryFormat extends Omit<Format, 'id' | 'frames' | 'use' | 'design' | 'like' | 'says'> {
  id: 'sheet' | 'card';
  /** Heights of the frames, in measures of the A4 sheet. */
  frames: { headline: number; story: number; parts: number; help?: number; hotline: number; foot: number };
}

/** What is made of every story: a sheet to print, and a picture to share in the shape that social networks show whole (4:5). */
export const storyFormats: StoryFormat[] = [
  {
    id: 'sheet',
    template: 'src/concepts/understand/stories/sheet.typ',
    kind: 'pdf',
    width: 210,
    height: 297,
    unit: 1,
    preview: 480,
    frames: { headline: 36, story: 80, parts: 38, help: 38, hotline: 34, foot: 28 },
  },
  {
    id: 'card',
    template: 'src/concepts/understand/stories/card.typ',
    kind: 'png',
    width: 108,
    height: 135,
    unit: 0.6,
    pixels: 1000,
    colours: 16,
    preview: 480,
    frames: { headline: 42, story: 40, parts: 54, hotline: 28, foot: 22 },
  },
];
