const megabyte = 1024 * 1024;

/** A plan's .docx may carry a scanned stamp or an annex; its text is limited by itself. */
export const longestDocumentInBytes = 20 * megabyte;
/** What all files inside it may come to when unpacked. The real plan unpacks to less than 2 MB. */
export const longestUnpackedInBytes = 100 * megabyte;
/** One XML part; a parser needs many times that much memory. */
export const longestPartInBytes = 12 * megabyte;
export const mostEntries = 5_000;
/** Office text packs 5 to 30 times; thousands of times is a trap. Small files may be as uniform as they like. */
export const highestRatio = 300;
export const ratioCountsFromBytes = megabyte;

/** What the files inside an office file that is given as evidence may come to: many large pictures, a large table. */
export const longestEvidenceUnpackedInBytes = 600 * megabyte;
/** The list of the files inside a zip. */
export const longestZipDirectoryInBytes = 2 * megabyte;
