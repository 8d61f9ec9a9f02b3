import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { projectRoot } from '../../dev/environment.js';
import { readProjectFile } from '../../dev/production/compose-file.js';

const programs = ['api', 'worker', 'activities', 'telemetry'];

test('docs/operations.md describes every field that the programs log, and none that they do not', () => {
  const logged = new Set(programs.flatMap(filesIn).flatMap(fieldsLoggedIn));
  const [, table = ''] = readProjectFile('docs/operations.md').split('## Fields of the log');
  const described = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)`/gmu)].map(
    ([, field]) => field ?? '',
  );
  // What pino adds by itself, what each program is called, and the trace (telemetry/log-fields.ts).
  const ofEveryLine = ['level', 'time', 'msg', 'process', 'traceId'];
  expect(logged.size).toBeGreaterThan(15);
  expect(described.toSorted()).toEqual([...logged, ...ofEveryLine].toSorted());
});

test('the fields are found however they are written', () => {
  const source = `
    const line = { requestId, ms: 1 };
    log.info(line, 'request');
    services.log.warn({ taskId, ...(more && { reason: 'x' }) }, 'text');
    log[bad ? 'error' : 'info']({ err: fault }, 'text');
    log.info('no field');
    other.info({ nothing: 1 });`;
  expect(fieldsIn({ name: 'x.ts', source }).toSorted()).toEqual([
    'err',
    'ms',
    'reason',
    'requestId',
    'taskId',
  ]);
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(projectRoot, folder, file));
}

function fieldsLoggedIn(file: string): readonly string[] {
  return fieldsIn({ name: file, source: readFileSync(file, 'utf8') });
}

/** The names in the first argument of every call of a method of `log`, or of `….log`. */
function fieldsIn({ name, source }: { name: string; source: string }): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isLog(node.expression) && node.arguments[0])
      found.push(...namesIn({ value: node.arguments[0], file }));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isLog(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) && !ts.isElementAccessExpression(callee)) return false;
  const { expression: of } = callee;
  return ts.isIdentifier(of)
    ? of.text === 'log'
    : ts.isPropertyAccessExpression(of) && of.name.text === 'log';
}

function namesIn({ value, file }: { value: ts.Node; file: ts.SourceFile }): readonly string[] {
  if (ts.isIdentifier(value)) {
    const declared = declarationOf({ name: value.text, file });
    return declared ? namesIn({ value: declared, file }) : [];
  }
  if (ts.isSpreadAssignment(value)) return namesIn({ value: value.expression, file });
  if (ts.isParenthesizedExpression(value)) return namesIn({ value: value.expression, file });
  if (ts.isBinaryExpression(value)) return namesIn({ value: value.right, file });
  if (ts.isConditionalExpression(value))
    return [value.whenTrue, value.whenFalse].flatMap((each) => namesIn({ value: each, file }));
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property) =>
    ts.isSpreadAssignment(property) ? namesIn({ value: property, file }) : [property.name.getText(file)],
  );
}

function declarationOf({ name, file }: { name: string; file: ts.SourceFile }): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText(file) === name) found = node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
