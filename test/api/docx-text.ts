import mammoth from 'mammoth';

/** The words of a .docx, as a person would select and copy them. */
export async function docxText(bytes: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}
