import { readFileSync } from 'node:fs';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import type { Directory } from '../../domain/directory/types.js';

/** The directory as shipped, and its index. */
export const thanhHoa = JSON.parse(
  readFileSync(new URL('../../data/directory.json', import.meta.url), 'utf8'),
) as Directory;
export const directory = indexDirectory(thanhHoa);

const ids = (kinds: readonly string[]) =>
  thanhHoa.units.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
export const districts = ids(['district']);
export const departments = ids(['department']);
/** Departments and provincial bodies, without the sub-department, which reports through its department. */
export const provincial = ids(['department', 'provincialBody']).filter((id) => !id.startsWith('chi-cuc'));
