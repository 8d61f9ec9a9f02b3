/**
 * The paragraph styles that a template lends to the text that is put in, by the name that Word shows: whoever changes one in
 * Word changes every paragraph of its kind. Ids are looked up by name, since an office program may write its own.
 */
export const styleNames = {
  text: 'Đoạn văn',
  listItem: 'Gạch đầu dòng',
  heading1: 'Mục I',
  heading2: 'Mục 1',
  heading3: 'Mục a',
  tableCaption: 'Tên bảng',
  tableHead: 'Đầu cột',
  tableCell: 'Ô bảng',
  picture: 'Hình vẽ',
  annexNumber: 'Số phụ lục',
  annexTitle: 'Tên phụ lục',
  annexReference: 'Chỉ dẫn phụ lục',
} as const;

export type StyleRole = keyof typeof styleNames;

/** The id of each style in one template. */
export type StyleIds = Readonly<Record<StyleRole, string>>;

/** Looks the styles up in a `styles.xml`; or the names that it lacks. */
export function findStyles(
  stylesXml: string,
):
  | { readonly ok: true; readonly ids: StyleIds }
  | { readonly ok: false; readonly missing: readonly string[] } {
  const idByName = new Map(
    [...stylesXml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].flatMap(
      ([, head = '', inside = '']) => {
        const id = /w:styleId="([^"]*)"/.exec(head)?.[1];
        const name = /<w:name\b[^>]*w:val="([^"]*)"/.exec(inside)?.[1];
        return id === undefined || name === undefined ? [] : [[name.normalize('NFC'), id] as const];
      },
    ),
  );
  const missing = Object.values(styleNames).filter((name) => !idByName.has(name));
  if (missing.length > 0) return { ok: false, missing };
  const ids = Object.entries(styleNames).map(([role, name]) => [role, idByName.get(name)]);
  return { ok: true, ids: Object.fromEntries(ids) as StyleIds };
}
