/** One moment for all files of a ZIP, so that the same files give the same bytes on any day; the format knows none before 1980. */
export const mtime = new Date(1980, 0, 1);
