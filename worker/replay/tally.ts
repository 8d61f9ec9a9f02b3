import type { RebuildCounts } from '../../audit/rebuild-report.js';

/** Adds up what became of copies. */
export class Tally {
  counts: RebuildCounts = { kept: 0, written: 0, removed: 0 };

  add({ kept, written, removed }: RebuildCounts): void {
    const { counts } = this;
    this.counts = {
      kept: counts.kept + kept,
      written: counts.written + written,
      removed: counts.removed + removed,
    };
  }
}
