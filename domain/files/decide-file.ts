import { type FileKind, kindNamed, type Sniffed } from './kinds.js';
import {
  damaged,
  declaredDiffers,
  differs,
  emptyFile,
  type FileRefusal,
  hasFormula,
  hasMacros,
  isProtected,
  isTrap,
  tooLarge,
  unknownKind,
} from './refusals.js';

/** What a look at the bytes of a file gave; `unknown` names a media type where there is one. */
export type Finding =
  | { readonly is: 'sound'; readonly sniffed: Sniffed; readonly hasFormula?: boolean }
  | { readonly is: 'unknown'; readonly mediaType?: string }
  | { readonly is: 'macros' | 'trap' | 'protected' | 'damaged' };

type Verdict<T> = { readonly ok: true } & T;
type Refused = { readonly ok: false; readonly refusal: FileRefusal };

/** No type at all: what a sender says who does not know. */
const says = { nothing: ['', 'application/octet-stream', 'binary/octet-stream'] };

/**
 * Before any byte is taken: from the name, the declared media type (without parameters) and the size, if the sender says one, in
 * bytes.
 */
export function decideDeclared({
  name,
  declaredType,
  size,
  limitInBytes,
}: {
  name: string;
  declaredType: string;
  size?: number;
  limitInBytes: number;
}): Verdict<{ readonly kind: FileKind }> | Refused {
  const kind = kindNamed(name);
  if (!kind)
    return refused(macroExtensions.test(name) ? hasMacros : old.test(name) ? isProtected : unknownKind);
  const declared = declaredType.toLowerCase();
  if (!says.nothing.includes(declared) && !kind.mediaTypes.includes(declared))
    return refused(declaredDiffers({ named: kind, declared }));
  if (size === 0) return refused(emptyFile);
  if (size !== undefined && size > limitInBytes) return refused(tooLarge(limitInBytes));
  return { ok: true, kind };
}

const macroExtensions = /\.(?:doc|dot|xls|xlt|xla|ppt|pot|pps)m$/iu;
const old = /\.(?:doc|xls|ppt)$/iu;

/** When all bytes have been seen: whether they are what the name says. */
export function decideContent({
  kind,
  finding,
}: {
  kind: FileKind;
  finding: Finding;
}): Verdict<unknown> | Refused {
  switch (finding.is) {
    case 'macros':
      return refused(hasMacros);
    case 'trap':
      return refused(isTrap);
    case 'protected':
      return refused(isProtected);
    case 'damaged':
      return refused(damaged(kind));
    case 'unknown':
      return refused(
        finding.mediaType ? differs({ named: kind, found: { mediaType: finding.mediaType } }) : damaged(kind),
      );
    case 'sound':
      if (finding.sniffed !== kind.sniffed)
        return refused(differs({ named: kind, found: { sniffed: finding.sniffed } }));
      // A text is only as harmless as the program that its name opens.
      return kind.id === 'csv' && finding.hasFormula === true ? refused(hasFormula) : { ok: true };
  }
}

function refused(refusal: FileRefusal): Refused {
  return { ok: false, refusal };
}
