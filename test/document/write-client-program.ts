import { writeFileSync } from 'node:fs';
import { clientSchema, clientSchemaFile } from './client-schema.js';

// Writes the types of the client anew, from the operations as they are now.
writeFileSync(clientSchemaFile, await clientSchema());
