const megabyte = 1024 * 1024;

/** A plan's .docx may carry a scanned stamp or an annex; its text is limited by itself. */
export const longestDocumentInBytes = 20 * megabyte;
