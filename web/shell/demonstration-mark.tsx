import { useQuery } from '@tanstack/react-query';
import { shownDate } from '../data/duties.js';
import { plansQuery, planTimeQuery } from '../data/queries.js';
import { useLanguage } from '../texts/language.js';

/** Stands over every page of a copy in which a plan is made up, on paper too. */
export function DemonstrationMark() {
  const { say } = useLanguage();
  const { data: plans } = useQuery(plansQuery);
  const shown = plans?.find(({ demonstration }) => demonstration);
  const { data: time } = useQuery({ ...planTimeQuery(shown?.planId ?? ''), enabled: shown !== undefined });
  if (!shown) return null;
  const day = time ? shownDate(time.today) : '…';
  return (
    <p className="demonstration" role="note">
      <strong>{say({ vi: 'Bản trình diễn.', en: 'Demonstration.' })}</strong>{' '}
      {say({
        vi: `Kế hoạch, người và việc đều là giả định. Trong kế hoạch, hôm nay là ${day}.`,
        en: `Plan, people and work are made up. In the plan it is ${day} today.`,
      })}
    </p>
  );
}
