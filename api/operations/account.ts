import { z } from 'zod';
import { accessActions, accessSubjects } from '../../domain/access/grant.js';
import { ok } from '../answers/common.js';
import { personAnswer } from '../answers/terms.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';

const accountAnswer = z
  .strictObject({
    person: personAnswer.extend({ mail: z.string(), language: z.enum(['vi', 'en']) }),
    grants: z
      .array(
        z.strictObject({
          action: z.enum(accessActions),
          subject: z.enum(accessSubjects),
          conditions: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .describe('What he may do: rules that CASL takes as they are.'),
  })
  .meta({ id: 'Account' });

const getAccount = operation({
  id: 'getAccount',
  method: 'get',
  path: '/me',
  tag: 'account',
  summary: { vi: 'Người hỏi là ai và được làm gì', en: 'Who asks, and what he may do' },
  needs: { action: 'read', subject: 'Account' },
  answers: ok(accountAnswer, { vi: 'Tài khoản', en: 'The account' }),
  handle: (_services, { caller: { person, access } }) => {
    const grants = access.grants.map(({ conditions, ...grant }) => ({
      ...grant,
      ...(conditions && { conditions: { ...conditions } }),
    }));
    return Promise.resolve(reply(200, { person, grants }));
  },
});

export const accountOperations = [getAccount];
