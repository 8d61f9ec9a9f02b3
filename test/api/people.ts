import type { Actor } from '../../domain/task/actor.js';

const focalUnit = 'so-ke-hoach-va-dau-tu';
export const dpi: Actor = { person: 'chi', role: 'dpiSupervisor', unit: focalUnit };
export const chairman: Actor = { person: 'chu-tich', role: 'chairman', leader: 'chu-tich-ubnd-tinh' };
