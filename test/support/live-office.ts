import { everything } from '../../domain/access/condition.js';
import type { Actor } from '../../domain/task/actor.js';
import { sampleText } from './plans.js';
import { startWholeProduct, type WholeProduct } from './whole-product.js';

export const planId = 'mau';
export const dpi: Actor = { person: 'chi', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' };

/** API, worker, Temporal and MongoDB with the sample plan launched: its calendar stands in the last days before reports are due. */
export async function liveOffice(
  services: Parameters<typeof startWholeProduct>[0] = {},
): Promise<Pick<WholeProduct, 'api' | 'store' | 'end'>> {
  const product = await startWholeProduct(services);
  await launch(product);
  return product;
}

async function launch({ api, store }: WholeProduct): Promise<void> {
  const rehearsal = { calendarOrigin: '2022-09-01T08:00:00.000+07:00', rate: 60 };
  const body = { text: sampleText, planId, rehearsal };
  const { status, body: said } = await api.ask({ as: dpi, method: 'POST', path: '/plans', body });
  if (status !== 202) throw new Error(JSON.stringify(said));
  const { workflows } = said as { workflows: number };
  const recorded = async () =>
    (await store.tasks({ visible: everything, filter: { planId }, limit: 1, order: 'place' })).total;
  while ((await recorded()) < workflows) await new Promise((resolve) => setTimeout(resolve, 200));
}
