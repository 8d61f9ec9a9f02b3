import { fileURLToPath } from 'node:url';

/** Where the templates of papers lie that come with dondoc: `<form>.docx`, to be copied and edited in Word. */
export const shippedTemplatesFolder: string = fileURLToPath(new URL('.', import.meta.url));
