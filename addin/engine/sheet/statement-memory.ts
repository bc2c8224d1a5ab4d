import { z } from "zod";
import { month } from "../../../shared/time/wire.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

const KEY = "statements";

/** So many sheets are remembered. */
const MOST_SHEETS = 60;

const remembered = z.object({
  sheet: z.object({ id: z.string(), name: z.string() }),
  /** Of what stood in it: another file in the same sheet is asked about anew. */
  content: z.string(),
  as: z.enum(["statement", "ledger"]).exactOptional(),
  month: month.exactOptional(),
  account: z.string().exactOptional(),
  shop: z.string().exactOptional(),
});

/** What a person has said of a sheet that is a statement, or may be one. */
export type StatementMemory = Omit<z.infer<typeof remembered>, "sheet" | "content">;

async function recalled(workbook: Workbook) {
  const all = z.array(z.unknown()).safeParse(await workbook.recall(KEY));
  if (!all.success) return [];
  return all.data.flatMap((one) => {
    const parsed = remembered.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What was said of the sheet with this content; nothing where another list stands in it by now. */
export async function statementMemory(
  workbook: Workbook,
  { id, name }: SheetRef,
  content: string,
): Promise<StatementMemory> {
  const known = (await recalled(workbook)).filter((each) => each.content === content);
  const found =
    known.find(({ sheet }) => sheet.id === id) ?? known.find(({ sheet }) => sheet.name === name);
  if (found === undefined) return {};
  const { sheet: _, content: __, ...said } = found;
  return said;
}

/** Has the workbook remember what was said of a sheet. */
export async function keepStatementMemory(
  workbook: Workbook,
  { id, name }: SheetRef,
  content: string,
  said: StatementMemory,
): Promise<void> {
  const others = (await recalled(workbook)).filter(({ sheet }) => sheet.id !== id);
  const one = { ...said, sheet: { id, name }, content };
  await workbook.remember(KEY, [...others, one].slice(-MOST_SHEETS));
}
