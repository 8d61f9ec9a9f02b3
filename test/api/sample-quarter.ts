import { shippedDirectory } from '../../data/shipped.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { collectiveMembers } from '../../domain/directory/look-up.js';
import type { Office } from './office.js';

export const q3 = '2022-Q3';
/** The task of the sample plan that all districts carry. */
export const collective = '1.6';
export const silent = ['ubnd-huyen-muong-lat', 'ubnd-huyen-quan-son'];
export const nilUnit = 'ubnd-huyen-nong-cong';
export const otherUnit = 'so-tai-chinh';

const directory = indexDirectory(shippedDirectory());
const districts = [...directory.collectives.values()].find(({ members }) => members.length === 27);
export const members = collectiveMembers({ directory, collective: districts?.id ?? '' });

/**
 * The sample plan: all districts but two report on the collective's task, one of them that there is nothing; nobody else does
 * anything. The data are closed then.
 */
export async function liveQuarter(office: Office): Promise<void> {
  await office.launch();
  for (const unit of members.filter((one) => !silent.includes(one))) {
    const task = `${collective}/${unit}`;
    await office.does(task, { person: 'an', role: 'officer', unit }, { type: 'acceptAssignment' });
    await office.reports(
      task,
      q3,
      unit === nilUnit
        ? { kind: 'nil', text: 'Không phát sinh.' }
        : {
            kind: 'progress',
            text: 'Đã rà soát xong các dự án.',
            percent: 40,
            figures: [{ name: 'vốn đã giải ngân', amount: 1234.5, measure: 'tỷ đồng' }],
          },
    );
  }
  const isClosed = async () => (await office.store.period(`${office.planId}/${q3}`))?.phase === 'dataClosed';
  await office.holds(isClosed);
}
