import { attributeOf, elementsOf } from './xml.js';

/** How one level of a list writes its markers: `text` is "-", or "%1.%2." with a number of each level. */
export type ListLevel = { readonly format: string; readonly text: string; readonly start: number };

/** A list as paragraphs refer to it; lists that share `counts` go on counting one after the other. */
export type List = { readonly counts: string; readonly levels: ReadonlyMap<number, ListLevel> };

export type Numbering = ReadonlyMap<string, List>;

/** The lists of word/numbering.xml by their numId (ECMA-376 part 1, 17.9). */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map(
    elementsOf({ xml, name: 'w:abstractNum' }).map((element) => [
      attributeOf({ element, name: 'w:abstractNumId' }) ?? '',
      levelsOf(element),
    ]),
  );
  return new Map(
    elementsOf({ xml, name: 'w:num' }).map((element) => {
      const numId = attributeOf({ element, name: 'w:numId' }) ?? '';
      const abstract = valueOf({ element, name: 'w:abstractNumId' }) ?? '';
      const overrides = elementsOf({ xml: element, name: 'w:lvlOverride' });
      const levels = new Map([...(abstracts.get(abstract) ?? []), ...overrides.flatMap(overriddenLevels)]);
      return [numId, { counts: overrides.length > 0 ? `num ${numId}` : `abstract ${abstract}`, levels }];
    }),
  );
}

function levelsOf(xml: string): Map<number, ListLevel> {
  return new Map(
    elementsOf({ xml, name: 'w:lvl' }).map((element) => [
      Number(attributeOf({ element, name: 'w:ilvl' }) ?? 0),
      {
        format: valueOf({ element, name: 'w:numFmt' }) ?? 'decimal',
        text: valueOf({ element, name: 'w:lvlText' }) ?? '',
        start: Number(valueOf({ element, name: 'w:start' }) ?? 1),
      },
    ]),
  );
}

function overriddenLevels(element: string): [number, ListLevel][] {
  return [...levelsOf(element)];
}

function valueOf({ element, name }: { element: string; name: string }): string | undefined {
  const [child] = elementsOf({ xml: element, name });
  return child === undefined ? undefined : attributeOf({ element: child, name: 'w:val' });
}
