import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** Temporal's type of a search attribute, as its command line writes it. */
export type SearchAttributeType = 'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList';

const RETENTION = '3650 days';
/** temporal.api.enums.v1.IndexedValueType */
const TYPE_NUMBERS: Readonly<Record<SearchAttributeType, number>> = {
  Text: 1,
  Keyword: 2,
  Int: 3,
  Double: 4,
  Bool: 5,
  Datetime: 6,
  KeywordList: 7,
};

/** Makes sure that the namespace exists, keeps closed histories for ten years, and knows the search attributes. */
export async function prepareTemporal({
  address,
  namespace,
  searchAttributes,
}: {
  address: string;
  namespace: string;
  searchAttributes: Readonly<Record<string, SearchAttributeType>>;
}): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 });
  try {
    await ensureNamespace({ connection, namespace });
    const known = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(searchAttributes).filter(([name]) => !(name in known.customAttributes));
    if (missing.length === 0) return;
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, TYPE_NUMBERS[type]])),
    });
  } finally {
    await connection.close();
  }
}

async function ensureNamespace({
  connection,
  namespace,
}: {
  connection: Connection;
  namespace: string;
}): Promise<void> {
  const retention = msToTs(RETENTION);
  const described = await connection.workflowService.describeNamespace({ namespace }).catch(() => undefined);
  if (described === undefined) {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: retention,
    });
    return;
  }
  const kept = described.config?.workflowExecutionRetentionTtl?.seconds;
  if (kept?.toString() === retention.seconds?.toString()) return;
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: retention },
  });
}
