/** Settings are kept per add-in already; the prefix keeps them apart from office.js's own. */
const settingKey = (key: string): string => `taizhang:${key}`;

/** What the workbook remembers under a key; undefined when nothing, or nothing readable. */
export async function recall(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey(key));
  setting.load("value");
  await context.sync();
  if (setting.isNullObject) return undefined;
  try {
    return JSON.parse(String(setting.value)) as unknown;
  } catch {
    return undefined;
  }
}

/** Puts a value that JSON can carry into the workbook with the next sync. */
export function remember(context: Excel.RequestContext, key: string, value: unknown): void {
  // As text: Excel turns values that look like days into days.
  context.workbook.settings.add(settingKey(key), JSON.stringify(value));
}
