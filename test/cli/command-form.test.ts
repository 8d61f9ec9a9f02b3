import { expect, test } from '@jest/globals';
import { documentOf } from '../../api/document/document.js';
import { taskCommandExamples } from '../../api/examples/task-commands.js';
import { operations } from '../../api/operations/index.js';
import { commandForms, missingFields, readFields, usageOf } from '../../cli/command-form.js';
import { CommandFailed } from '../../cli/exit.js';

const forms = commandForms(documentOf({ operations, version: '1', language: 'vi' }));
const form = (type: string) => forms.get(type) ?? {};
const read = (type: string, ...args: string[]) => readFields({ form: form(type), args });

test('Every command of the document has its form, and its example lacks nothing.', () => {
  expect([...forms.keys()].sort()).toEqual(Object.keys(taskCommandExamples).sort());
  for (const { value } of Object.values(taskCommandExamples)) {
    const { command } = value as { command: { type: string } };
    expect([command.type, missingFields({ form: form(command.type), given: command })]).toEqual([
      command.type,
      [],
    ]);
  }
});

test('Options become fields of their kinds: texts, numbers, yes and no, lists, and parts of a whole.', () => {
  expect(read('sendReport', '--period', '2022-Q3', '--version', '2')).toEqual({
    period: '2022-Q3',
    version: 2,
  });
  expect(read('reviewYear', '--year=2022', '--goesOn', 'true', '--text', 'Tiếp tục')).toEqual({
    year: 2022,
    goesOn: true,
    text: 'Tiếp tục',
  });
  expect(read('reassign', '--units', 'so-y-te,so-tai-chinh', '--units', 'so-xay-dung')).toEqual({
    units: ['so-y-te', 'so-tai-chinh', 'so-xay-dung'],
  });
  expect(read('draftReport', '--content.kind', 'nil', '--content.text', '')).toEqual({
    content: { kind: 'nil', text: '' },
  });
  expect(read('draftPlan', '--content', '{"steps": []}')).toEqual({ content: { steps: [] } });
  // A text may begin with a dash: it is the value of the option before.
  expect(read('returnAssignment', '--reason', '- trùng')).toEqual({ reason: '- trùng' });
});

test('How a command is written says its fields, and what is missing is told by name.', () => {
  expect(usageOf(form('instruct'))).toBe('--direction TEXT --text TEXT --due YYYY-MM-DD');
  expect(usageOf(form('recordProgress'))).toContain('[--percent NUMBER]');
  expect(missingFields({ form: form('sendReport'), given: { period: '2022-Q3' } })).toEqual(['version']);
});

test.each([
  [['sendReport', '--version', 'hai'], '--version: "hai"'],
  [['sendReport', '--verson', '2'], '--verson'],
  [['reviewYear', '--goesOn', 'maybe'], 'true|false'],
  [['sendReport', '--version'], '--version'],
  [['sendReport', 'stray'], '"stray"'],
  [['draftPlan', '--content', '{'], 'JSON'],
])('%j is refused with a sentence that names what is wrong', ([type = '', ...args], said) => {
  expect(() => read(type, ...args)).toThrow(CommandFailed);
  expect(() => read(type, ...args)).toThrow(said);
});
