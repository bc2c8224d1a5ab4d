/** Settings are kept per add-in already; the prefix keeps them apart from office.js's own. */
const settingKey = (key: string): string => `taizhang:${key}`;

/** Office's own: the pane whose id in the manifest is the same opens with a workbook where it is true. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens by itself with the workbook; undefined while nobody has said. */
export async function opensPane(context: Excel.RequestContext): Promise<boolean | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(AUTO_SHOW);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : setting.value === true;
}

/** Has the pane open by itself with the workbook, or no more, from the next sync on. */
export function setOpensPane(context: Excel.RequestContext, opens: boolean): void {
  // By Excel's settings, one at a time: Office's `saveAsync` writes all that it had loaded, and with it
  // what the workbook remembered then.
  context.workbook.settings.add(AUTO_SHOW, opens);
}

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
