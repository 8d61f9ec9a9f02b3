import type { Policy } from './policy.js';

/** A policy in which the rung of one name fires so many working days after a date, on every ladder that has it. */
export function tellingAt({
  policy,
  rung: id,
  workingDays,
}: {
  policy: Policy;
  rung: string;
  workingDays: number;
}): Policy {
  const { unit, focal, leader, silenceConsents } = policy.ladders;
  const moved = (ladder: Policy['ladders']['unit']) =>
    ladder.map((rung) => (rung.id === id ? { ...rung, workingDays } : rung));
  return {
    ...policy,
    version: policy.version + 1,
    ladders: {
      unit: moved(unit),
      focal: moved(focal),
      leader: moved(leader),
      silenceConsents: moved(silenceConsents),
    },
  };
}
