/** A chart ready to be drawn below its title. */
export interface Drawing {
  readonly title: string;
  /** The height of all that comes below the title. */
  readonly bodyPx: number;
  /** What ECharts is told, when the title ends at `top`. */
  readonly options: (top: number) => object;
}
