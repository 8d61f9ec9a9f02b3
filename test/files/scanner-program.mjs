// Stands in for an operator's scanner: reads a content and judges it by a word in it.
const mode = process.argv[2] ?? 'judge';
if (mode === 'hang') setInterval(() => undefined, 1_000);
else if (mode === 'early') process.stdin.once('data', () => process.exit(1));
else {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('latin1');
  if (text.includes('environment')) process.stdout.write(Object.keys(process.env).sort().join(' '));
  if (mode === 'broken') {
    process.stderr.write('no definitions\nmore');
    process.exitCode = 2;
  } else if (text.includes('malware')) {
    process.stdout.write('Test.Malware FOUND\n');
    process.exitCode = 1;
  }
}
