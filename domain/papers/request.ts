/** Which paper is asked for, and about what. */
export type PaperRequest =
  | {
      readonly kind: 'consolidatedReport';
      readonly period: string;
      /** The version of the synthesis; the last one by default. */
      readonly version?: number;
    }
  | { readonly kind: 'unitReport'; readonly period: string; readonly unit: string }
  | { readonly kind: 'urgingNote'; readonly unit: string; readonly answerBy?: string }
  | { readonly kind: 'leaderNote'; readonly leader: string }
  | {
      readonly kind: 'direction';
      readonly task: string;
      /** The obligation to direct that the leader settled. */
      readonly direction: string;
      readonly form: 'officialLetter' | 'announcement';
    }
  | { readonly kind: 'planWithAnnex' };

export type IssuedKind = PaperRequest['kind'];

export const issuedKinds = [
  'consolidatedReport',
  'unitReport',
  'urgingNote',
  'leaderNote',
  'direction',
  'planWithAnnex',
] as const satisfies readonly IssuedKind[];
