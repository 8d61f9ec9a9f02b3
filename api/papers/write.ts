import { shippedTemplatesFolder } from '../../data/templates/folder.js';
import { renderChart } from '../../documents/charts/render-chart.js';
import { writePaper } from '../../documents/papers/write-paper.js';
import type { Paper } from '../../domain/papers/paper.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';

const pictureWidthPx = 1_600;

/** A paper as .docx with its sha256. A template of the office that cannot be used is told as it is, so that it can be mended. */
export async function paperBytes({
  services: { templatesFolder },
  paper,
}: {
  services: Services;
  paper: Paper;
}): Promise<{ readonly bytes: Buffer; readonly sha256: string }> {
  const written = await writePaper({
    paper,
    templateFolders: [...(templatesFolder === undefined ? [] : [templatesFolder]), shippedTemplatesFolder],
    pictureOf: (chart) => renderChart({ chart, language: 'vi', widthPx: pictureWidthPx }),
  });
  if (written.ok) return written;
  const { code, file, names, message } = written.problem;
  throw new Problem({ status: 503, code, sentence: message, details: { file, names } });
}
