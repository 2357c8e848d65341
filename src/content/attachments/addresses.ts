/** Where the files stand: below the content. */
export const attachmentsFolder = 'attachments';
/** The name by which prose offers a document. */
export const attachmentName = (id: string): string => `${id}.pdf`;
/** Its address. */
export const attachmentPath = (id: string): string => `/files/${attachmentsFolder}/${attachmentName(id)}`;
