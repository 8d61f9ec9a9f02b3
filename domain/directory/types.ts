import type { LocalizedText } from '../text/localized.js';

/**
 * The directory: who may owe something under a plan, as reviewable data. A name of the plan is a unit; a *collective*,
 * which is a closed list of units; a *role*, whose bearer depends on the project; or an *open set*, which the plan leaves
 * vague. Roles and open sets are never guessed: the focal unit names the units, helped by `proposals`.
 */
export type UnitId = string;
export type CollectiveId = string;
export type RoleId = string;
export type OpenSetId = string;
export type FieldId = string;
export type LeaderId = string;

/** Thành phố, thị xã or huyện: the three ranks of a district-level unit. */
export type DistrictRank = 'city' | 'town' | 'district';

/** What every entry has: a readable id, its official name, and other spellings (Vietnamese only). */
export type Named = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly aliases: readonly string[];
};

/** A department of the province (sở and its equals) or another provincial body, under the field of a vice-chairman. */
type ProvincialUnit = Named & {
  readonly kind: 'department' | 'provincialBody';
  readonly field: FieldId;
};

/** The People's Committee of a district-level unit; `place` is its bare name: "Nông Cống". */
type DistrictUnit = Named & {
  readonly kind: 'district';
  readonly rank: DistrictRank;
  readonly place: string;
};

export type Unit = ProvincialUnit | DistrictUnit;

export type Collective = Named & { readonly members: readonly UnitId[]; readonly note?: LocalizedText };

/** A role or an open set; `proposals` are units or collectives that the focal unit may confirm in one step. */
export type Unfixed = Named & {
  readonly proposals: readonly string[];
  readonly note?: LocalizedText;
};

export type Field = { readonly id: FieldId; readonly name: LocalizedText; readonly viceChairman: LeaderId };

export type Leader = {
  readonly id: LeaderId;
  readonly position: 'chairman' | 'viceChairman';
  readonly name: LocalizedText;
};

export type Directory = {
  readonly version: string;
  readonly province: LocalizedText;
  readonly note?: LocalizedText;
  /** The unit that coordinates the plan (cơ quan đầu mối). */
  readonly focalUnit: UnitId;
  /** The field of a task that only districts carry. */
  readonly defaultField: FieldId;
  /** Units whose shortcomings are confidential: what one of them leads is shown only to those who are in it. */
  readonly confidentialUnits: readonly UnitId[];
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  readonly units: readonly Unit[];
  readonly collectives: readonly Collective[];
  readonly roles: readonly Unfixed[];
  readonly openSets: readonly Unfixed[];
  readonly fields: readonly Field[];
  readonly leaders: readonly Leader[];
};
