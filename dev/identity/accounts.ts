import type { Directory } from '../../domain/directory/types.js';
import type { Person } from '../../domain/people/people.js';
import type { ActorRole } from '../../domain/task/actor.js';
import { foldDiacritics } from '../../domain/text/fold.js';
import type { Language, LocalizedText } from '../../domain/text/localized.js';

/** An account as the login page shows it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
  /** What he is: of a leader with what he is in charge of. */
  readonly position: LocalizedText;
  /** The heading under which it stands: its unit, or who leads or watches. */
  readonly place: LocalizedText;
}

export const roleNames: Readonly<Record<ActorRole, LocalizedText>> = {
  chairman: { vi: 'Chủ tịch UBND tỉnh', en: 'Chairman' },
  viceChairman: { vi: 'Phó Chủ tịch UBND tỉnh', en: 'Vice-chairman' },
  dpiSupervisor: { vi: 'Chuyên viên theo dõi', en: 'DPI supervisor' },
  unitHead: { vi: 'Thủ trưởng đơn vị', en: 'Unit head' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  auditor: { vi: 'Kiểm toán', en: 'Auditor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
};

const leadership: LocalizedText = { vi: 'Lãnh đạo UBND tỉnh', en: 'Leaders of the province' };
const system: LocalizedText = { vi: 'Kiểm toán và quản trị', en: 'Audit and administration' };

/** One account for each person: leaders first, then the units in the order of the directory, audit and administration last. */
export function accountsOf({
  people,
  directory,
}: {
  people: readonly Person[];
  directory: Directory;
}): readonly Account[] {
  const order = directory.units.map(({ id }) => id);
  const rank = ({ role, unit }: Person): number => {
    if (role === 'chairman') return -2;
    if (role === 'viceChairman') return -1;
    const place = unit === undefined ? -1 : order.indexOf(unit);
    return place < 0 ? order.length : place;
  };
  return [...people]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ id, name, role, unit, leader }) => {
      const home = directory.units.find((each) => each.id === unit);
      const seat = directory.leaders.find((each) => each.id === leader);
      return {
        ...{ id, name, role },
        position: seat?.name ?? roleNames[role],
        place: home?.name ?? (leader === undefined ? system : leadership),
      };
    });
}

/** The accounts of a role that have all the words, with or without diacritics, in name, id, role or unit. */
export function search({
  accounts,
  words,
  role,
}: {
  accounts: readonly Account[];
  words: string;
  role: string;
}): readonly Account[] {
  const wanted = foldDiacritics(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return accounts.filter((account) => {
    const { id, name, place, position } = account;
    const text = foldDiacritics([id, name, place.vi, place.en, position.vi, position.en].join(' '));
    return (role === '' || account.role === role) && wanted.every((word) => text.includes(word));
  });
}

/** Accounts under their headings, in order. */
export function byPlace({
  accounts,
  language,
}: {
  accounts: readonly Account[];
  language: Language;
}): ReadonlyMap<string, readonly Account[]> {
  const places = new Map<string, Account[]>();
  for (const account of accounts) {
    const place = account.place[language];
    places.set(place, [...(places.get(place) ?? []), account]);
  }
  return places;
}
