import { expect, test } from '@jest/globals';
import type { Input } from '../../audit/inputs.js';
import { relive } from '../../audit/relive.js';
import { verifyBundle } from '../../audit/verify.js';
import { describeVerdict } from '../../cli/verdict-description.js';
import { pastOf } from '../../domain/adoption/past.js';
import { eventsAt, prompt } from '../adoption/adopting.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';
import { auditKey, bundleOf } from './bundles.js';

const adoptedAt = at('2022-11-10', '09:00');
const declared = {
  by: { person: 'nguoi-giu-ke-hoach', role: 'administrator', unit: 'so-ke-hoach-va-dau-tu' },
  at: adoptedAt,
  evidence: 'e'.repeat(64),
} as const;

test('what was before dondoc is told apart: how many events are only declared, by whom, when and in which file', async () => {
  const past = eventsAt(adoptedAt, prompt);
  const inputs: readonly Input[] = [
    {
      kind: 'started',
      at: adoptedAt,
      start: { terms: { brief, policy, calendar }, adopted: pastOf(past, declared) },
    },
    { kind: 'until', at: at('2022-12-21', '09:00') },
  ];
  const { events } = relive(inputs);
  const stated = past.filter(({ adopted }) => adopted).length;
  expect(events.length).toBeGreaterThan(past.length);
  const task = { taskId: brief.taskId, events, histories: [], inputs };
  const bytes = await bundleOf({ tasks: [task], id: brief.taskId.split('/')[0] ?? '' });
  const verdict = verifyBundle({ bytes, known: [auditKey.publicKey] });
  expect(verdict).toMatchObject({ ok: true, events: events.length, declared: stated });
  expect(verdict.cautions).toContainEqual({
    code: 'pastBelieved',
    taskId: brief.taskId,
    declared: { events: stated, by: 'nguoi-giu-ke-hoach', at: adoptedAt, evidence: declared.evidence },
  });
  const said = describeVerdict({ verdict, language: 'en' });
  expect(said).toContain(
    `${String(events.length - stated)} follow by the rules, ${String(stated)} are only declared`,
  );
  expect(said).toContain(
    `${String(stated)} events declared by nguoi-giu-ke-hoach on 2022-11-10, file ${declared.evidence}`,
  );
});
