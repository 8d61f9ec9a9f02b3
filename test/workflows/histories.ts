import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import proto from '@temporalio/proto';

const { History } = proto.temporal.api.history.v1;

const folder = fileURLToPath(new URL('../histories', import.meta.url));
const suffix = '.pb.gz';

/** The histories that versions before today's recorded: Temporal's own protobuf, `test/histories/<name>.pb.gz`. */
export function recordedHistories(): {
  workflowId: string;
  history: proto.temporal.api.history.v1.IHistory;
}[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => ({
      workflowId: name.slice(0, -suffix.length),
      history: History.decode(gunzipSync(readFileSync(`${folder}/${name}`))),
    }));
}

/** Keeps a history for ever: later versions of the workflow code have to replay it. */
export function recordHistory({
  name,
  history,
}: {
  name: string;
  history: proto.temporal.api.history.v1.IHistory;
}): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}${suffix}`, gzipSync(History.encode(history).finish(), { level: 9 }));
}
