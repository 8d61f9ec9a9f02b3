import type { Link } from '../../audit/chain.js';
import type { LoginEntry } from '../../audit/logins.js';

/** Who logged in and out, and who was refused: one chain that is only added to. */
export interface LoginAuditStore {
  chainLogin(entry: LoginEntry): Promise<void>;
  /** The links from a number on (the first is 1), in order. */
  loginAudit(of: { readonly from: number; readonly limit: number }): Promise<readonly Link<LoginEntry>[]>;
}
