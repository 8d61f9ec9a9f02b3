import { chromiumPath, openChromium } from '../../test/web/browser.js';
import { startSite } from '../../test/web/site.js';
import { shortfall, spreadOf } from '../frame/statistics.js';
import type { Survey } from '../frame/survey.js';
import { numberText, spreadText } from '../frame/table.js';
import { addTasks, type Board, useBoard } from '../web/board.js';
import { firstLoads, type Load } from '../web/first-load.js';

const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const officer = 'can-bo.ubnd-huyen-ha-trung';
const rounds = { usual: 7, quick: 2 };

/** What a figure is called, and what it must be at most. */
interface Row<Of> {
  readonly title: string;
  readonly unit: string;
  readonly of: (one: Of) => number;
  readonly limit?: number;
}

const loadRows: readonly Row<Load>[] = [
  { title: 'over the line', unit: 'KB', of: ({ kb }) => kb, limit: 600 },
  { title: '· scripts', unit: 'KB', of: ({ javascriptKb }) => javascriptKb, limit: 250 },
  { title: 'requests', unit: '', of: ({ requests }) => requests },
  { title: 'first paint', unit: 'ms', of: ({ firstPaintMs }) => firstPaintMs },
  { title: 'until the first duty can be pressed', unit: 'ms', of: ({ usableMs }) => usableMs },
];

const boardRows: readonly Row<Board>[] = [
  { title: 'tasks in the list', unit: '', of: ({ tasks }) => tasks },
  { title: 'of these drawn', unit: '', of: ({ drawn }) => drawn },
  { title: 'a key in the search, until the next frame', unit: 'ms', of: ({ keyMs }) => keyMs },
  { title: '· the slowest of a word', unit: 'ms', of: ({ slowestKeyMs }) => slowestKeyMs },
  {
    title: 'the last key of a word, until the list that fits',
    unit: 'ms',
    of: ({ filteredMs }) => filteredMs,
  },
  { title: 'a frame while scrolling', unit: 'ms', of: ({ frameMs }) => frameMs },
  { title: '· the slowest', unit: 'ms', of: ({ slowestFrameMs }) => slowestFrameMs },
];

/** What the page costs whoever opens it, and how it answers while he works. */
export const survey: Survey = {
  name: 'web',
  title: 'The page in a browser',
  run: async ({ quick, onStep, signal }) => {
    if (chromiumPath === undefined) throw new Error('there is no chromium on PATH');
    const count = quick ? rounds.quick : rounds.usual;
    onStep('a site with a plan');
    const [site, browser] = await Promise.all([startSite(), openChromium()]);
    try {
      onStep('first loads');
      const { url } = site;
      const { cold, warm } = await firstLoads({ browser, url, account: officer, times: count });
      await addTasks(site.mongodbUri);
      const boards: Board[] = [];
      for (let time = 0; time < count; time += 1) {
        signal.throwIfAborted();
        onStep(`the list of tasks, ${String(time + 1)} of ${String(count)}`);
        boards.push(await useBoard({ browser, url, account: supervisor }));
      }
      const [first, again, board] = [
        rowsOf({ rows: loadRows, measured: cold }),
        rowsOf({ rows: loadRows, measured: warm }),
        rowsOf({ rows: boardRows, measured: boards }),
      ];
      return {
        rounds: count,
        lines: [
          'an officer opens his duties, with an empty cache and with a full one; DPI types a word into the search of all tasks and scrolls through them',
          `Chromium ${browser.version()} without a graphics card; site, servers and browser on the same two processors`,
        ],
        tables: [
          { title: 'First load', rows: [['figure', 'median (min – max)', 'limit'], ...first.rows] },
          { title: 'With a full cache', rows: [['figure', 'median (min – max)', 'limit'], ...again.rows] },
          {
            title: 'The list of 1,000 tasks',
            rows: [['figure', 'median (min – max)', 'limit'], ...board.rows],
          },
        ],
        data: { cold, warm, boards },
        faults: [...first.faults, ...again.faults, ...board.faults],
      };
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

function rowsOf<Of>({ rows, measured }: { rows: readonly Row<Of>[]; measured: readonly Of[] }): {
  readonly rows: readonly (readonly string[])[];
  /** Limits that were missed. */
  readonly faults: readonly string[];
} {
  const judged = rows.map(({ title, unit, of, limit }) => {
    const spread = spreadOf(measured.map(of));
    // Bytes come out alike: the most counts, not the middle.
    const isKept = limit === undefined || spread.max <= limit;
    const missed =
      limit === undefined || isKept
        ? 'kept'
        : `missed by ${String(Math.round(shortfall({ median: spread.max, limit }) * 100))} %`;
    return {
      row: [
        title,
        `${spreadText(spread)} ${unit}`.trim(),
        limit === undefined ? '' : `≤ ${numberText(limit)} ${unit}: ${missed}`,
      ],
      fault: isKept ? undefined : `${title}: ${missed}`,
    };
  });
  return {
    rows: judged.map(({ row }) => row),
    faults: judged.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
  };
}
