import type { Page } from '@playwright/test';
import sharp from 'sharp';

/**
 * Watches every frame that the browser paints in a page, whatever document it shows.
 * @returns gives the number of frames painted since it was last asked, and of those that were more than one colour
 */
export async function watchFrames(page: Page): Promise<() => Promise<{ painted: number; withContent: number }>> {
  const session = await page.context().newCDPSession(page);
  let frames: Buffer[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined); // the page may be closed by now
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return async () => {
    const [taken] = [frames, (frames = [])];
    const stats = await Promise.all(taken.map((frame) => sharp(frame).removeAlpha().stats()));
    return { painted: taken.length, withContent: stats.filter(({ channels }) => channels.some(({ stdev }) => stdev > 0)).length };
  };
}
