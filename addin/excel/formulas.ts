/** True when a cell of a sheet holds a formula, so that it may show another value though nobody touched it. */
export async function holdsFormulas(context: Excel.RequestContext, id: string): Promise<boolean> {
  const used = context.workbook.worksheets.getItem(id).getRange();
  const formulas = used.getSpecialCellsOrNullObject("Formulas");
  formulas.load("areaCount");
  await context.sync();
  return !formulas.isNullObject;
}
