import type { ActorRole } from '../../domain/task/actor.js';
import type { LocalizedText } from '../../domain/text/localized.js';

export const roleNames: Readonly<Record<ActorRole, LocalizedText>> = {
  officer: { vi: 'Cán bộ', en: 'Officer' },
  unitHead: { vi: 'Thủ trưởng đơn vị', en: 'Head of unit' },
  dpiSupervisor: { vi: 'Người giám sát', en: 'Supervisor' },
  viceChairman: { vi: 'Phó Chủ tịch', en: 'Vice-chairman' },
  chairman: { vi: 'Chủ tịch', en: 'Chairman' },
  auditor: { vi: 'Kiểm toán', en: 'Auditor' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
};
