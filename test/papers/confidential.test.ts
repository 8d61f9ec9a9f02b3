import { expect, test } from '@jest/globals';
import type { Paper } from '../../domain/papers/paper.js';
import { sampleText } from '../support/plans.js';
import { bytesOf, partsOf } from './docx-parts.js';
import {
  consolidated,
  direction,
  dutiesOf,
  plan,
  reportOfUnit,
  synthesis,
  toViceChairman,
  urging,
} from './sample-papers.js';

const secret = 'BÍ MẬT KHÔNG ĐƯỢC LỘ';

/** The sample with a secret in every text of its confidential shortcoming. */
const spoilt = {
  ...synthesis,
  shortcomings: synthesis.shortcomings.map((one) =>
    one.confidential
      ? {
          ...one,
          title: `${one.title} ${secret}`,
          lines: one.lines.map((line) => ({
            ...line,
            text: `${line.text} ${secret}`,
            ...(line.report && {
              report: {
                ...line.report,
                text: secret,
                difficulties: secret,
                figures: [{ name: secret, amount: 987_654, measure: secret }],
              },
            }),
            petitions: [
              {
                id: 'mat',
                kind: 'matter' as const,
                to: 'chairman' as const,
                text: secret,
                askedAt: '2022-08-20T09:00:00.000+07:00',
                answer: { at: '2022-08-21T09:00:00.000+07:00', agreed: true, text: secret },
              },
            ],
          })),
        }
      : one,
  ),
};

const lines = spoilt.shortcomings.flatMap((one) => one.lines);
const unit = 'ubnd-huyen-hau-loc';
const duties = dutiesOf(unit).map((duty) => ({
  ...duty,
  text:
    lines.find((line) => line.shortcoming === duty.shortcoming && line.taskNumber === duty.taskNumber)
      ?.text ?? '',
}));
const hiddenDuty = duties.find(({ confidential }) => confidential);
const petitions = lines.flatMap((line) =>
  line.petitions.map(({ text, askedAt }) => ({ ...line, asked: text, askedAt })),
);

function papers(withConfidential: boolean): Readonly<Record<string, Paper>> {
  if (!hiddenDuty) throw new Error('the sample has a confidential task of the unit');
  return {
    consolidated: consolidated({ synthesis: spoilt, withConfidential }),
    unit: reportOfUnit(unit, { lines: lines.filter((line) => line.unit === unit), withConfidential }),
    urging: urging({ duties, withConfidential }),
    leader: toViceChairman({ duties, petitions, withConfidential }),
    direction: direction({
      duty: hiddenDuty,
      withConfidential,
      direction: { means: 'instruct', text: secret },
    }),
    plan: plan({ shortcomings: spoilt.shortcomings, withConfidential }),
  };
}

async function everything(paper: Paper): Promise<string> {
  return [...partsOf(await bytesOf(paper)).values()].map((part) => part.toString('utf8')).join('\n');
}

test.each(Object.keys(papers(false)))('%s: of a confidential task only its number is shown', async (name) => {
  const shown = await everything(papers(false)[name] ?? consolidated());
  expect(shown).not.toContain(secret);
  expect(shown).not.toContain('987.654');
  expect(shown).toMatch(/theo chế độ bảo mật/u);
});

test.each(Object.keys(papers(true)))('%s: whoever is in it sees the text', async (name) => {
  expect(await everything(papers(true)[name] ?? consolidated())).toContain(secret);
});

test("the plan's text of a confidential shortcoming is left out with its causes and remedies", async () => {
  const hidden = synthesis.shortcomings.find(({ confidential }) => confidential);
  const words = sampleText.split(/\r?\n/u).filter((line) => line.startsWith(`${String(hidden?.number)}.`));
  expect(words.length).toBeGreaterThan(2);
  const shown = await everything(plan());
  const whole = await everything(plan({ withConfidential: true }));
  for (const line of words) {
    expect(shown).not.toContain(line.trim());
    expect(whole).toContain(line.trim().slice(0, 12));
  }
});
