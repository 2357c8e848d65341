import { portalPublisher } from '#src/content/publisher/load.ts';
import { commissionLine } from './hotline/load.ts';
import type { Voice } from './share-picture.ts';

/** Whose number and whose words every picture shows. */
export const shareVoice = async (): Promise<Voice> => ({ line: await commissionLine(), publisher: await portalPublisher() });
