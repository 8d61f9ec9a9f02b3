/** A list with its filters under a name, for the person who saved it. */
export interface SavedView {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** Which page it belongs to. */
  readonly list: string;
  /** The filters as the page keeps them in its address. */
  readonly query: Readonly<Record<string, string>>;
  readonly version: number;
  /** ISO, UTC. */
  readonly savedAt: string;
}

/** Saved views: each belongs to one person. */
export interface ViewStore {
  savedViews(owner: string): Promise<readonly SavedView[]>;
  savedView(id: string): Promise<SavedView | undefined>;
  /** Adds a view, or puts its next version in place of the one before; false when another was quicker. */
  saveView(view: SavedView): Promise<boolean>;
  /** False when it was not there in this version. */
  dropView(of: { readonly id: string; readonly version: number }): Promise<boolean>;
}
