import { pictureOf } from './look.js';
import { audiences } from './looks.js';

/** The file that shows the pictures in docs/, by who uses a page. */
export function gallery(): string {
  const tables = audiences.map(({ who, looks }) => {
    const rows = looks.map(({ name, title }) => {
      const picture = (width: 'desktop' | 'phone', scheme: 'light' | 'dark', alt: string) =>
        `![${title}, ${alt}](screens/${pictureOf({ name, width, scheme })}.webp)`;
      return `### ${title}\n\n${picture('desktop', 'light', '1440 px')}\n\n${picture('phone', 'light', '390 px')} ${picture('phone', 'dark', '390 px, dark')}\n`;
    });
    return `## ${who}\n\n${rows.join('\n')}`;
  });
  return `# The pages\n\nWhat \`npm start\` shows, by who uses it most. \`npm run screens\` makes the pictures and this file anew, of a demonstration of its own.\n\n${tables.join('\n')}`;
}
