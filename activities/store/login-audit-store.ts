import { type LoginEntry, loginChain } from '../../audit/logins.js';
import { linkAdder } from './add-link.js';
import { insertNew } from './insert-new.js';
import type { LoginAuditStore } from './login-audit-port.js';
import type { Models } from './models.js';

/** The chain of logins in MongoDB: a document a link, never changed. */
export function loginAuditStore({ loginAudit }: Pick<Models, 'loginAudit'>): LoginAuditStore {
  const add = linkAdder<LoginEntry>({
    chainId: () => loginChain,
    last: async () => {
      const end = await loginAudit.findOne().sort({ _id: -1 }).lean();
      return end ? { number: end._id, link: end.link } : undefined;
    },
    add: (_id, { number, link }) => insertNew(() => loginAudit.create({ _id: number, link })),
    hashAt: async (_id, number) => (await loginAudit.findById(number).lean())?.link.hash,
  });
  return {
    chainLogin: (event) => add({ id: loginChain, event }),
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
