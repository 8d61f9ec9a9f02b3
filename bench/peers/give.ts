import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from './contender.js';
import { commandIdOf, type Step } from './script.js';

const answerWithinMs = 20_000;
const againAfterMs = 200;
const patientForMs = 150_000;
/** No token that is valid yet, not there yet, too slow, too many: that is no answer to a command. */
const noAnswers = [401, 404, 408, 429];

/** Sends a step of a task once. Throws unless it was carried out. */
export async function give(of: { contender: Contender; taskId: string; step: Step }): Promise<void> {
  const { status, text } = await sendOnce(of);
  if (status >= 300) throw new Error(`${of.step.name} was answered ${String(status)}: ${text}`);
}

/** Sends a step of a task, under the same id, until it is answered; says how often. Throws when it is refused. */
export async function giveUntilAnswered(of: {
  contender: Contender;
  taskId: string;
  step: Step;
}): Promise<number> {
  const end = Date.now() + patientForMs;
  for (let times = 1; ; times += 1) {
    const answer = await sendOnce(of).catch((fault: unknown) => ({ status: 599, text: String(fault) }));
    if (answer.status < 300) return times;
    const isAnswer = answer.status < 500 && !noAnswers.includes(answer.status);
    if (isAnswer || Date.now() > end)
      throw new Error(
        `${of.step.name} was answered ${String(answer.status)} at time ${String(times)}: ${answer.text}`,
      );
    await pause(againAfterMs);
  }
}

async function sendOnce({
  contender,
  taskId,
  step,
}: {
  contender: Contender;
  taskId: string;
  step: Step;
}): Promise<{ readonly status: number; readonly text: string }> {
  return post(contender.sending({ taskId, step, commandId: commandIdOf({ taskId, step }) }));
}

/** Posts JSON; rejects where nobody answers in time. */
export async function post({
  url,
  headers = {},
  body,
}: {
  url: string;
  headers?: Readonly<Record<string, string>>;
  body: unknown;
}): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answerWithinMs),
  });
  return { status: response.status, text: await response.text() };
}
