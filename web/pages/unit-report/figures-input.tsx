import { NumberInput, TextInput } from '@mantine/core';
import type { ReportFigure } from '../../../domain/task/report.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  figures: { vi: 'Số liệu (không bắt buộc)', en: 'Figures (optional)' },
  name: { vi: 'Tên số liệu', en: 'Name' },
  amount: { vi: 'Số lượng', en: 'Amount' },
  measure: { vi: 'Đơn vị tính', en: 'Measure' },
};

const none: ReportFigure = { name: '', amount: 0, measure: '' };

/** Amounts with their names: a row is there once its name is typed, and gone when all of it is emptied. */
export function FiguresInput({
  figures,
  onChange,
}: {
  figures: readonly ReportFigure[];
  onChange: (figures: readonly ReportFigure[]) => void;
}) {
  const { say } = useLanguage();
  const change = (at: number, next: Partial<ReportFigure>) => {
    const rows = figures.length === at ? [...figures, none] : figures;
    const changed = rows.map((row, index) => (index === at ? { ...row, ...next } : row));
    onChange(changed.filter(({ name, amount, measure }) => name !== '' || amount !== 0 || measure !== ''));
  };
  return (
    <details open={figures.length > 0}>
      <summary>{say(words.figures)}</summary>
      {[...figures, none].map(({ name, amount, measure }, at) => (
        <div key={at} className="figure-row">
          <TextInput
            aria-label={`${say(words.name)} ${String(at + 1)}`}
            placeholder={say(words.name)}
            value={name}
            onChange={({ currentTarget }) => change(at, { name: currentTarget.value })}
          />
          <NumberInput
            aria-label={`${say(words.amount)} ${String(at + 1)}`}
            value={at === figures.length ? '' : amount}
            placeholder={say(words.amount)}
            disabled={at === figures.length}
            onChange={(value) => change(at, { amount: typeof value === 'number' ? value : 0 })}
            decimalSeparator=","
            thousandSeparator="."
            hideControls
          />
          <TextInput
            aria-label={`${say(words.measure)} ${String(at + 1)}`}
            placeholder={say(words.measure)}
            value={measure}
            disabled={at === figures.length}
            onChange={({ currentTarget }) => change(at, { measure: currentTarget.value })}
          />
        </div>
      ))}
    </details>
  );
}
