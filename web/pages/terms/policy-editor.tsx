import { Checkbox, NumberInput, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.js';
import { newestRules, rulesEditions, rulesOf } from '../../../domain/policy/rules-edition.js';
import { rungName } from '../../../domain/policy/rung-name.js';
import { planTimeQuery } from '../../data/queries.js';
import type { Terms } from '../../data/terms.js';
import { useLanguage } from '../../texts/language.js';
import { useDraft } from '../task/draft.js';
import { ChangeForm } from './change-form.js';
import { daysOfPolicy, ladderNames } from './policy-words.js';
import { datesToType, ReportDates, type TypedDates, withDates } from './report-dates.js';

type Policy = Schemas['Policy'];
type LadderId = keyof Policy['ladders'];
type Typed = Readonly<Record<string, number | string>>;

const words = {
  title: { vi: 'Đổi quy định của kế hoạch này', en: 'Change the policy of this plan' },
  days: { vi: 'Thời hạn, tính bằng ngày làm việc', en: 'Periods, in working days' },
  most: { vi: 'Gia hạn nhiều nhất (lần)', en: 'Extensions at most' },
  rung: { vi: 'ngày làm việc', en: 'working days' },
  rules: { vi: 'Áp dụng ấn bản quy tắc mới', en: 'Apply the new edition of the rules' },
  onwards: {
    vi: 'Hạn đã đặt giữ nguyên. Không quay lại ấn bản cũ được.',
    en: 'Dates that are set stay. There is no way back to the older edition.',
  },
  whole: { vi: 'Phải là số nguyên từ', en: 'Must be a whole number from' },
  to: { vi: 'đến', en: 'to' },
};
const mostDays = 250;
const mostExtensions = 100;

/** Periods, report dates and ladders of a plan to be changed; which rungs there are and whom they tell stays. */
export function PolicyEditor({
  planId,
  policy,
  onClose,
}: {
  planId: string;
  policy: Policy;
  onClose: () => void;
}) {
  const { say } = useLanguage();
  const draft = useDraft({
    key: `policy ${planId} ${String(policy.version)}`,
    initial: {
      ...{ numbers: numbersOf(policy), reports: datesToType(policy) },
      ...{ newRules: false, reason: '' },
    },
  });
  const typed = draft.values['numbers'] as Typed;
  const reports = draft.values['reports'] as TypedDates;
  const { data: time } = useQuery(planTimeQuery(planId));
  const isNewRules = draft.values['newRules'] === true;
  const newer = rulesEditions.slice(rulesOf(policy));
  const wrong = (name: string, least: number, most: number) =>
    isWhole({ value: typed[name], least, most })
      ? undefined
      : `${say(words.whole)} ${String(least)} ${say(words.to)} ${String(most)}.`;
  const field = ({ name, label, least, most }: NumberField) => (
    <NumberInput
      key={name}
      label={label}
      value={typed[name] ?? ''}
      onChange={(value) => draft.change('numbers', { ...typed, [name]: value })}
      error={wrong(name, least, most)}
    />
  );
  return (
    <ChangeForm
      planId={planId}
      termsOf={(version) => {
        const dated = withDates(policy, reports);
        const ruled = dated && isNewRules ? { ...dated, rules: newestRules } : dated;
        return ruled && termsOf({ policy: ruled, typed, version });
      }}
      draft={draft}
      onClose={onClose}
    >
      <Title order={2} size="h3">
        {say(words.title)}
      </Title>
      {newer.length > 0 && (
        <Checkbox
          label={say(words.rules)}
          description={[...newer, words.onwards].map(say).join(' ')}
          checked={isNewRules}
          onChange={({ currentTarget }) => draft.change('newRules', currentTarget.checked)}
        />
      )}
      <Text fw={700}>{say(words.days)}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {daysOfPolicy.map(([name, label]) => field({ name, label: say(label), least: 1, most: mostDays }))}
        {field({ name: 'maxExtensions', label: say(words.most), least: 0, most: mostExtensions })}
      </SimpleGrid>
      {time && (
        <ReportDates
          {...time}
          policy={policy}
          typed={reports}
          onChange={(dates) => draft.change('reports', dates)}
        />
      )}
      {ladderIds(policy).map((id) => (
        <Stack key={id} component="section" gap="xs" aria-label={say(ladderNames[id])}>
          <Title order={3} size="h4">
            {say(ladderNames[id])}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {policy.ladders[id].map((rung) =>
              field({
                name: `${id} ${rung.id}`,
                label: `${say(rungName(rung))} (${say(words.rung)})`,
                least: 0,
                most: mostDays,
              }),
            )}
          </SimpleGrid>
        </Stack>
      ))}
    </ChangeForm>
  );
}

interface NumberField {
  readonly name: string;
  readonly label: string;
  readonly least: number;
  readonly most: number;
}

function ladderIds({ ladders }: Policy): readonly LadderId[] {
  return Object.keys(ladders) as LadderId[];
}

function numbersOf(policy: Policy): Typed {
  return Object.fromEntries([
    ...daysOfPolicy.map(([name]) => [name, policy[name]] as const),
    ['maxExtensions', policy.maxExtensions] as const,
    ...ladderIds(policy).flatMap((id) =>
      policy.ladders[id].map((rung) => [`${id} ${rung.id}`, rung.workingDays] as const),
    ),
  ]);
}

/** The policy as typed; undefined while a number cannot be taken. */
function termsOf({
  policy,
  typed,
  version,
}: {
  policy: Policy;
  typed: Typed;
  version: number;
}): Terms | undefined {
  const isSound =
    daysOfPolicy.every(([name]) => isWhole({ value: typed[name], least: 1, most: mostDays })) &&
    isWhole({ value: typed['maxExtensions'], least: 0, most: mostExtensions }) &&
    ladderIds(policy).every((id) =>
      policy.ladders[id].every((rung) =>
        isWhole({ value: typed[`${id} ${rung.id}`], least: 0, most: mostDays }),
      ),
    );
  if (!isSound) return undefined;
  const daysIn = (id: LadderId) =>
    policy.ladders[id].map((rung) => ({ ...rung, workingDays: Number(typed[`${id} ${rung.id}`]) }));
  const ladders: Policy['ladders'] = {
    unit: daysIn('unit'),
    focal: daysIn('focal'),
    leader: daysIn('leader'),
    silenceConsents: daysIn('silenceConsents'),
  };
  const numbers = Object.fromEntries(daysOfPolicy.map(([name]) => [name, Number(typed[name])]));
  return {
    policy: { ...policy, ...numbers, maxExtensions: Number(typed['maxExtensions']), ladders, version },
  };
}

function isWhole({ value, least, most }: { value: unknown; least: number; most: number }): boolean {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= least && number <= most;
}
