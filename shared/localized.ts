/** The two languages that every sentence and heading is written in. */
export type Language = "zh" | "en";

/** One text in both languages, written rather than translated word for word. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}
