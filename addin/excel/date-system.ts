/**
 * Whether the workbook counts its days from 1904. Office.js has no property for it, but the day
 * after the first of 1904 is number 1 there, and 1463 where days count from 1900.
 */
export async function readDate1904(context: Excel.RequestContext): Promise<boolean> {
  const second = context.workbook.functions.datevalue("1904-01-02");
  second.load("value");
  await context.sync();
  return second.value === 1;
}
