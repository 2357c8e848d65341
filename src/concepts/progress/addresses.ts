import { nationalPlan } from '#src/content/programmes.ts';
/** Addresses of the record; paths are without the language. An address, once published, stays. */

export const progressPath = `/${nationalPlan}/progress/`;
export const axisProgressPath = (axis: { number: number }) => `${progressPath}axes/${axis.number}/`;
export const timelinePath = `${progressPath}timeline/`;
/** @param year "2025" */
export const timelineYearPath = (year: string) => `${timelinePath}${year}/`;
/** Where an entry stands with all that is known of it: its id begins with its date. */
export const evidencePath = ({ id }: { id: string }) => `${timelineYearPath(id.slice(0, 4))}#${id}`;
/** Its sign in the picture of all years, which leads there: the address under which it was first published. */
export const evidenceSignPath = ({ id }: { id: string }) => `${timelinePath}#${id}`;
export const bodiesProgressPath = `${progressPath}bodies/`;
export const locationsPath = `${progressPath}places/`;
export const duePath = `${progressPath}due/`;
export const recommendationsPath = `${progressPath}recommendations/`;
/** What one body asked. */
export const askedByPath = ({ id }: { id: string }) => `${recommendationsPath}${id}/`;
/** Where a recommendation stands: on the page of who asks. */
export const recommendationPath = ({ id, by }: { id: string; by: { id: string } }) => `${askedByPath(by)}#${id}`;
/** All of them in another order. @param name "year", "subject" or "measure" */
export const recommendationFacetPath = (name: string) => `${recommendationsPath}by/${name}/`;
export const changesPath = `${progressPath}changes/`;
/** From here to the end of the list stands what was published since that date. */
export const sincePath = (date: string) => `${changesPath}#since-${date}`;
/** @param id of a period: "2025", or a half of it, "2025-h1" */
export const periodPath = ({ id }: { id: string }) => `${changesPath}${id}/`;
export const methodPath = `${progressPath}method/`;
export const contributePath = `${progressPath}contribute/`;
