import type { LinePetition, LineReport, Synthesis, SynthesisLine } from './types.js';

/** What stands in place of a text that only those who are in the matter may read. */
const leftOutText = '(Nội dung theo chế độ bảo mật)';

/** A synthesis without the words and amounts of confidential shortcomings, all or some of them; every count stays. */
export function withoutConfidential(synthesis: Synthesis, hidden?: readonly number[]): Synthesis {
  return {
    ...synthesis,
    shortcomings: synthesis.shortcomings.map((shortcoming) =>
      shortcoming.confidential && (hidden === undefined || hidden.includes(shortcoming.number))
        ? {
            ...shortcoming,
            title: leftOutText,
            lines: shortcoming.lines.map((line) => (line.confidential ? lineWithout(line) : line)),
          }
        : shortcoming,
    ),
  };
}

function lineWithout(line: SynthesisLine): SynthesisLine {
  return {
    ...line,
    text: leftOutText,
    ...(line.report && { report: reportWithout(line.report) }),
    petitions: line.petitions.map(petitionWithout),
  };
}

function reportWithout({ version, nil, sentAt, review }: LineReport): LineReport {
  return { version, nil, text: leftOutText, figures: [], sentAt, review };
}

function petitionWithout(petition: LinePetition): LinePetition {
  const { answer } = petition;
  return { ...petition, text: leftOutText, ...(answer && { answer: { ...answer, text: leftOutText } }) };
}
