/** `2022-Q4` before `2023-Q1`. */
export function quarterBefore(period: string): string {
  const [year, quarter] = [Number(period.slice(0, 4)), Number(period.slice(6))];
  return quarter === 1 ? `${String(year - 1)}-Q4` : `${String(year)}-Q${String(quarter - 1)}`;
}
