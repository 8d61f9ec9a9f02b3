/** No text holds these; a line feed, a carriage return, a tab and a form feed it may. */
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u;
/** At the beginning of a cell: what a program for tables would take for a formula and run. */
const formula = /[\r\n,;\t] {0,20}"? {0,20}(?:=|[+\-@][A-Za-z0-9.+*/-]{0,60}[|(!])/u;
const longestFormulaStart = 128;

/** Looks at a text as it passes by: whether it is UTF-8, or UTF-16 with a byte order mark, and holds no control character. */
export interface TextCheck {
  readonly take: (bytes: Buffer) => void;
  /** Undefined when it is no text. `bytes` are at an end. */
  readonly end: () => { readonly hasFormula: boolean } | undefined;
}

export function textCheck(): TextCheck {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let first: Buffer = Buffer.alloc(0);
  let isText = true;
  let hasFormula = false;
  // The text begins a cell.
  let before = '\n';
  const look = (decode: () => string): void => {
    if (!isText) return;
    try {
      const text = decode();
      isText = !controls.test(text);
      const cells = before + text;
      hasFormula ||= formula.test(cells);
      before = cells.slice(-longestFormulaStart);
    } catch {
      isText = false;
    }
  };
  return {
    take: (bytes) => {
      // The mark that tells the encoding may come in pieces.
      const whole = decoder ? bytes : Buffer.concat([first, bytes]);
      if (!decoder && whole.length < 2) {
        first = whole;
        return;
      }
      const known = (decoder ??= new TextDecoder(encodingOf(whole), { fatal: true }));
      look(() => known.decode(whole, { stream: true }));
    },
    end: () => {
      const known = decoder ?? new TextDecoder('utf-8', { fatal: true });
      look(() => known.decode(decoder ? undefined : first));
      return isText ? { hasFormula } : undefined;
    },
  };
}

function encodingOf([one, two]: Buffer): string {
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  return one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
}
