import { shippedDirectory } from '../../data/shipped.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';

/** The directory as shipped, and its index. */
export const thanhHoa = shippedDirectory();
export const directory = indexDirectory(thanhHoa);

const ids = (kinds: readonly string[]) =>
  thanhHoa.units.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
export const districts = ids(['district']);
export const departments = ids(['department']);
/** Departments and provincial bodies, without the sub-department, which reports through its department. */
export const provincial = ids(['department', 'provincialBody']).filter((id) => !id.startsWith('chi-cuc'));
