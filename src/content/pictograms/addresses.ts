/** Where the drawing of a pictogram is published. */
export const pictogramPath = (id: string): string => `/files/pictograms/${id}.svg`;

/** Where all drawings are published together, with their names. */
export const pictogramsZipPath = '/files/pictograms/pictograms.zip';
