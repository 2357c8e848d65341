/** The programme that the portal exists for: it has the front page, the record of evidence, and what other entries call "measures". */
export const nationalPlan = 'plan';
