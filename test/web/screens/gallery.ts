import { type Look, pictureOf, type windows } from './look.js';
import { audiences } from './looks.js';

/** So wide a picture is shown; it is as wide as the window itself when it is opened. */
const shownWidths = { desktop: 600, phone: 162 } as const;

/** The file that shows the pictures in docs/, by who uses a page. */
export function gallery(): string {
  const parts = audiences.map(({ who, looks }) => `## ${who}\n\n${looks.map(shown).join('\n')}`);
  return `# The pages

What \`npm start\` shows, by who uses it most, at 1440 and 390 px, light and dark. \`npm run screens\` makes the pictures and this file anew, of a demonstration
of its own.

${parts.join('\n')}`;
}

function shown(look: Look): string {
  const { title } = look;
  const desktop = picture({ look, width: 'desktop', scheme: 'light' });
  const phones = (['light', 'dark'] as const).map((scheme) => picture({ look, width: 'phone', scheme }));
  return `**${title}**\n\n${[desktop, ...phones].join(' ')}\n`;
}

function picture({
  look: { name, title },
  width,
  scheme,
}: { look: Look } & (typeof windows)[number]): string {
  const alt = `${title}: ${width}, ${scheme}`.replaceAll('"', '&quot;');
  const file = `screens/${pictureOf({ name, width, scheme })}.webp`;
  return `<img src="${file}" width="${String(shownWidths[width])}" alt="${alt}">`;
}
