/** What a value of a thing must be: the part of MongoDB's queries that MongoDB, CASL and the web page all read alike. */
export type Wanted =
  | string
  | boolean
  | { readonly $in: readonly string[] }
  | { readonly $nin: readonly string[] }
  | { readonly $lte: string }
  | { readonly $gte: string }
  | { readonly $elemMatch: Condition };

/** Which things of a kind: by paths of their fields. A list fits when one of its entries does. No field: every thing. */
export interface Condition {
  readonly [path: string]: Wanted;
}

/** A query of the store as plain data: things that fit one of some conditions. */
export type Visible = Condition | { readonly $or: readonly Condition[] };

/** Fits every thing. */
export const everything: Visible = {};

/** Fits nothing; every database knows it. */
export const nothing: Visible = { _id: { $in: [] } };
