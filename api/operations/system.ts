import { z } from 'zod';
import { findingStates, worstState } from '../../domain/health/finding.js';
import { healthFindings } from '../../domain/health/health-findings.js';
import { instant, localized, ok } from '../answers/common.js';
import { lookAtHealth } from '../health/look.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';

const findingAnswer = z
  .strictObject({
    code: z.string().describe('A stable name for programs.'),
    state: z
      .enum(findingStates)
      .describe(
        '`fault`: people cannot work, or something will be lost. `attention`: somebody should see to it.',
      ),
    about: localized,
    says: localized.describe('What is the case, and where it is wrong what to do.'),
  })
  .meta({ id: 'Finding' });

const healthAnswer = z
  .strictObject({
    at: instant,
    version: z.string(),
    state: z.enum(findingStates).describe('The worst of all findings.'),
    findings: z.array(findingAnswer),
  })
  .meta({ id: 'Health' });

const getHealth = operation({
  id: 'getHealth',
  method: 'get',
  path: '/system/health',
  tag: 'system',
  summary: { vi: 'Hệ thống đang thế nào, và phải làm gì', en: 'How the system fares, and what to do' },
  needs: { action: 'read', subject: 'System' },
  answers: ok(healthAnswer, { vi: 'Những điều nhận thấy', en: 'What was found' }),
  handle: async (services) => {
    const seen = await lookAtHealth(services);
    const findings = healthFindings(seen);
    const { at, version = '' } = seen;
    return reply(200, { at, version, state: worstState(findings), findings });
  },
});

export const systemOperations = [getHealth];
