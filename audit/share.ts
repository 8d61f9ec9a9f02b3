/** One of several equal parts of a work: the first has the place 0. */
export interface Share {
  readonly place: number;
  readonly of: number;
}

export const everything: Share = { place: 0, of: 1 };

/** Every `of`-th one, from `place` on: neighbours, which are much alike, are dealt out evenly. */
export function withinShare<One>({ place, of }: Share, all: readonly One[]): One[] {
  return all.filter((_one, at) => at % of === place);
}
