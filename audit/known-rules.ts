import { newestRules } from '../domain/policy/rules-edition.js';

/** The highest edition of the rules that whoever audits with this version can reckon by. */
export const knownRules: number = newestRules;
