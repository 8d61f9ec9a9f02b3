/** A table with its headings first. */
export interface SurveyTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a survey found. */
export interface Findings {
  readonly rounds: number;
  /** What was measured and how, for the tables' readers, a line each. */
  readonly lines: readonly string[];
  readonly tables: readonly SurveyTable[];
  /** Everything that was measured, for `--json`. */
  readonly data: unknown;
  /** What could not be measured though it should have been. */
  readonly faults: readonly string[];
}

export interface SurveyResult extends Findings {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
}

/** What the suite hands to a survey. */
export interface Surveying {
  readonly quick: boolean;
  readonly onStep: (step: string) => void;
  readonly signal: AbortSignal;
}

/** A bench that has no single baseline: it starts what it needs itself, and tells what it found in tables of its own. */
export interface Survey {
  readonly name: string;
  readonly title: string;
  readonly run: (with_: Surveying) => Promise<Findings>;
}

/** Throws the signal's reason as soon as it is aborted: the guardian ends what the survey had started. */
export async function runSurvey({ survey, ...with_ }: Surveying & { survey: Survey }): Promise<SurveyResult> {
  const begun = performance.now();
  const { signal } = with_;
  const aborted = new Promise<never>((_none, reject) => {
    if (signal.aborted) reject(reasonOf(signal));
    signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
  });
  const findings = await Promise.race([survey.run(with_), aborted]);
  const { name, title } = survey;
  return { name, title, seconds: Math.round((performance.now() - begun) / 1_000), ...findings };
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
