import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../dev/environment.js';

/** Lines of TypeScript in files and folders of the project, without empty ones and comments. */
export function linesOf(sources: readonly string[]): number {
  return sources
    .flatMap((source) => filesIn(join(projectRoot, source)))
    .reduce((sum, file) => sum + codeLines(readFileSync(file, 'utf8')), 0);
}

function filesIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(path, name));
}

function codeLines(text: string): number {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(\/\/|\/?\*)/.test(line)).length;
}
