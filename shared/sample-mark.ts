/** What a text of every sample row begins with: a row that says so is never sent. */
export const SAMPLE_MARK = "【示例】";

/** The text, marked as belonging to a sample. */
export const asSample = (text: string): string => `${SAMPLE_MARK}${text}`;

/** True for a cell's content that begins with the mark. */
export function isSampleText(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(SAMPLE_MARK);
}
