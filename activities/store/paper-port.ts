import type { Visible } from '../../domain/access/condition.js';
import type { IssuedPaper } from '../../domain/papers/issued.js';

/** What keeps an issued paper from being stored: its request was carried out before, or the number or the place is taken. */
export type PaperStored =
  | { readonly stored: true; readonly paper: IssuedPaper }
  | { readonly stored: false; readonly taken: 'number' | 'replacement' };

/** Papers that were issued, with their bytes: added, never changed. */
export interface PaperStore {
  /**
   * Adds a paper under the next number of its plan and kind. The same request again gives the paper that it brought; of two
   * papers with one number, or in place of one other, one is stored.
   */
  addPaper(of: {
    readonly requestId: string;
    readonly paper: Omit<IssuedPaper, 'id'>;
    readonly content: Buffer;
  }): Promise<PaperStored>;
  paperOfRequest(of: {
    readonly planId: string;
    readonly requestId: string;
  }): Promise<IssuedPaper | undefined>;
  /** The paper that was given a number, by `numberKey`. */
  paperNumbered(key: string): Promise<IssuedPaper | undefined>;
  paper(id: string): Promise<IssuedPaper | undefined>;
  /** Of a plan, those that the asker may read, in the order of issuing. */
  papers(of: { readonly planId: string; readonly visible: Visible }): Promise<readonly IssuedPaper[]>;
  paperContent(id: string): Promise<Buffer | undefined>;
}
