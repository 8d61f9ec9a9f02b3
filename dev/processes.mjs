import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a living process started, as the system writes it, or undefined if there is none: a pid alone is given
 * again to others, a pid with its start is not. A process that ended and was not yet collected does not live.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startedAt(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/**
 * The parent of a living process, or undefined.
 * @param {number} pid
 * @returns {number | undefined}
 */
export function parentOf(pid) {
  try {
    return Number(process.platform === 'linux' ? procFields(pid)[1] : ps(pid, 'ppid='));
  } catch {
    return undefined;
  }
}

/** The fields of /proc/PID/stat from the third on; the second, the command's name in parentheses, may hold spaces. */
function procFields(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function ps(pid, columns) {
  return execFileSync('ps', ['-o', columns, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function fromProc(pid) {
  try {
    const fields = procFields(pid);
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function fromPs(pid) {
  try {
    const [state = 'Z', ...start] = ps(pid, 'state=,lstart=').split(/\s+/);
    return state.startsWith('Z') ? undefined : start.join(' ');
  } catch {
    return undefined;
  }
}
