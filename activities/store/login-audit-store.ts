import { loginChain } from '../../audit/logins.js';
import { addLink } from './add-link.js';
import type { LoginAuditStore } from './login-audit-port.js';
import type { Models } from './models.js';

/** The chain of logins in MongoDB: a document a link, never changed. */
export function loginAuditStore({ loginAudit }: Pick<Models, 'loginAudit'>): LoginAuditStore {
  return {
    chainLogin: (entry) =>
      addLink({
        chainId: loginChain,
        event: entry,
        last: async () => {
          const end = await loginAudit.findOne().sort({ _id: -1 }).lean();
          return end ? { number: end._id, link: end.link } : undefined;
        },
        add: ({ number, link }) => loginAudit.create({ _id: number, link }),
        hashAt: async (number) => (await loginAudit.findById(number).lean())?.link.hash,
      }),
    loginAudit: async ({ from, limit }) =>
      (
        await loginAudit
          .find({ _id: { $gte: from } })
          .sort({ _id: 1 })
          .limit(limit)
          .lean()
      ).map(({ link }) => link),
  };
}
