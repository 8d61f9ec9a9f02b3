import { expect, test } from '@jest/globals';
import { ServiceError } from '@temporalio/client';
import { problemOf } from '../../api/faults.js';

test('a command to a task that no worker can carry on just now is answered 503: it may be sent again', () => {
  const cause = Object.assign(new Error('9 FAILED_PRECONDITION: Workflow Task in failed state.'), {
    ...{ code: 9, details: 'Workflow Task in failed state.', metadata: {} },
  });
  const wrapped = new ServiceError('Workflow Update failed', { cause });
  for (const fault of [cause, wrapped])
    expect(problemOf(fault)).toMatchObject({ status: 503, code: 'unavailable' });
  expect(problemOf(new Error('a bug'))).toMatchObject({ status: 500, code: 'internal' });
});
