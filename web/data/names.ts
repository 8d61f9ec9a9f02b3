import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LocalizedText } from '../../domain/text/localized.js';
import { directoryQuery, peopleQuery } from './queries.js';

/** What units, leaders, fields and persons are called; what is not known is called by its id. */
export function useNames(): (id: string) => LocalizedText {
  const { data: directory } = useQuery(directoryQuery);
  const { data: people } = useQuery(peopleQuery);
  return useMemo(() => {
    const entries = directory ? [...directory.units, ...directory.leaders, ...directory.fields] : [];
    const names = new Map(entries.map(({ id, name }) => [id, name]));
    const persons = new Map((people ?? []).map(({ id, name }) => [id, { vi: name, en: name }]));
    return (id) => names.get(id) ?? persons.get(id) ?? adopted(id) ?? { vi: id, en: id };
  }, [directory, people]);
}

/** Whoever did something before dondoc has no name in the records. */
function adopted(id: string): LocalizedText | undefined {
  return id.startsWith('adopted')
    ? { vi: 'theo hồ sơ trước khi dùng dondoc', en: 'by the records from before dondoc' }
    : undefined;
}
