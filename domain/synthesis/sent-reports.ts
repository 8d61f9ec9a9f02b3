import type { TaskEvent } from '../task/events.js';
import type { ReportContent } from '../task/report.js';
import type { LineReport } from './types.js';

/**
 * The latest version of a period's report that the unit head sent, with what DPI said of it. It is read from the events:
 * the state holds the latest draft only, which may be one that nobody has sent.
 */
export function latestSentReport({
  events,
  period,
}: {
  events: readonly TaskEvent[];
  period: string;
}): LineReport | undefined {
  const drafts = new Map<number, ReportContent>();
  let latest: LineReport | undefined;
  for (const event of events) {
    if (!('period' in event) || event.period !== period) continue;
    switch (event.type) {
      case 'reportDrafted':
        drafts.set(event.version, event.content);
        break;
      case 'reportSent': {
        const content = drafts.get(event.version);
        if (content)
          latest = reportOf({ content, version: event.version, sentAt: event.filedAt ?? event.at });
        break;
      }
      case 'reportAccepted':
        latest = reviewed({ latest, version: event.version, review: 'accepted' });
        break;
      case 'reportReturned':
        latest = reviewed({ latest, version: event.version, review: 'returned' });
        break;
      case 'reportSentBack':
      case 'reportScheduled':
        break;
    }
  }
  return latest;
}

function reportOf({
  content: { kind, text, percent, figures = [], difficulties },
  version,
  sentAt,
}: {
  content: ReportContent;
  version: number;
  sentAt: string;
}): LineReport {
  return {
    version,
    nil: kind === 'nil',
    text,
    ...(percent !== undefined && { percent }),
    figures,
    ...(difficulties !== undefined && { difficulties }),
    sentAt,
    review: 'awaited',
  };
}

function reviewed({
  latest,
  version,
  review,
}: {
  latest: LineReport | undefined;
  version: number;
  review: LineReport['review'];
}): LineReport | undefined {
  return latest?.version === version ? { ...latest, review } : latest;
}
