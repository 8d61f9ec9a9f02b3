import './with-resolvers.js';
import * as restate from '@restatedev/restate-sdk';
import { setting } from '../environment.js';
import {
  begin,
  type Command,
  climb,
  decide,
  type Notice,
  nextRung,
  type TaskInput,
  type TaskState,
} from '../process.js';

/** A task is a virtual object: one command at a time, its state kept by Restate, its deadline a delayed message to itself. */

type State = { task: TaskState; [notice: `notice:${string}`]: Notice };

const task = restate.object({
  name: 'task',
  handlers: {
    start: async (ctx: restate.ObjectContext<State>, input: TaskInput): Promise<void> => {
      if (await ctx.get('task')) return;
      const state = begin(input);
      ctx.set('task', state);
      await arm(ctx, state);
    },

    command: async (ctx: restate.ObjectContext<State>, command: Command): Promise<{ sequence: number }> => {
      const state = await stateOf(ctx);
      const decision = decide({ state, command, atMs: await ctx.date.now() });
      if (!decision.ok) throw new restate.TerminalError(decision.code, { errorCode: 409 });
      ctx.set('task', decision.state);
      return { sequence: decision.state.log.length };
    },

    ring: async (ctx: restate.ObjectContext<State>, rung: string): Promise<void> => {
      const state = await stateOf(ctx);
      if (nextRung(state)?.rung !== rung) return;
      const climbed = climb(state);
      if (!climbed) return;
      ctx.set(`notice:${rung}`, climbed.notice);
      ctx.set('task', climbed.state);
      await arm(ctx, climbed.state);
    },

    read: restate.handlers.object.shared((ctx: restate.ObjectSharedContext<State>) => stateOf(ctx)),
  },
});

async function stateOf(ctx: restate.ObjectSharedContext<State>): Promise<TaskState> {
  const state = await ctx.get('task');
  if (!state) throw new restate.TerminalError('no such task', { errorCode: 404 });
  return state;
}

async function arm(ctx: restate.ObjectContext<State>, state: TaskState): Promise<void> {
  const next = nextRung(state);
  if (!next) return;
  const delay = Math.max(0, next.atMs - (await ctx.date.now()));
  ctx
    .objectSendClient<typeof task>({ name: 'task' }, ctx.key)
    .ring(next.rung, restate.rpc.sendOpts({ delay }));
}

await restate.serve({ services: [task], port: Number(setting('PORT')) });
