/** A text for people in both languages; Vietnamese is shown unless English is asked for. */
export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}

/** The languages in which dondoc speaks. */
export type Language = 'vi' | 'en';
