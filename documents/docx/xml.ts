/**
 * Every element of this name with what is in it, as text, in order; elements of one name inside each other are not told
 * apart. Enough for the regular XML of Office's own parts, and linear in its length whatever the text is.
 */
export function elementsOf({ xml, name }: { xml: string; name: string }): string[] {
  const found: string[] = [];
  const opening = new RegExp(`<${name}(?=[\\s/>])`, 'g');
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const tagEnd = xml.indexOf('>', match.index);
    if (tagEnd < 0) break;
    const end = xml[tagEnd - 1] === '/' ? tagEnd + 1 : endOf({ xml, closing: `</${name}>`, from: tagEnd });
    if (end === undefined) break;
    found.push(xml.slice(match.index, end));
    opening.lastIndex = end;
  }
  return found;
}

/** An attribute of the element with which the text begins. */
export function attributeOf({ element, name }: { element: string; name: string }): string | undefined {
  const tag = element.slice(0, element.indexOf('>'));
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

function endOf({ xml, closing, from }: { xml: string; closing: string; from: number }): number | undefined {
  const at = xml.indexOf(closing, from);
  return at < 0 ? undefined : at + closing.length;
}
