/**
 * Ends process groups when the process that feeds its standard input is gone, however that ended.
 * Lines: "+PID" a group to end, "-PID" one that has ended. Exits when all groups are ended.
 */
import { createInterface } from 'node:readline';

const GRACE_MS = 7_000;
const groups = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (line.startsWith('+')) groups.add(pid);
  else groups.delete(pid);
});
lines.on('close', () => {
  for (const pid of groups) signalGroup(pid, 'SIGTERM');
  look({ end: Date.now() + GRACE_MS });
});

function look({ end }) {
  for (const pid of groups) if (!signalGroup(pid, 0)) groups.delete(pid);
  if (groups.size === 0) process.exit(0);
  if (Date.now() < end) {
    setTimeout(look, 100, { end });
    return;
  }
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
  process.exit(0);
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
