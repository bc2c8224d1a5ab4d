import { lifeOf, rowAfter } from "../../../shared/derive/life.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { Row } from "../../../shared/row.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { announce } from "../../state/announce.ts";
import { versionsIn } from "../../state/life-of-history.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { formMade, nothingToPrint } from "../../../shared/messages/form-made.ts";
import { validateSheet } from "../check/validate-sheet.ts";

/** How a value is shown, by its column. */
type Show = (column: string, value: unknown) => string;

/**
 * Prints the row whose history is shown as a form, on a sheet of its own: whole as the open sheet has it, else with what
 * the server shows of it.
 */
export async function printForm(pane: Pane, form: Form, show: Show): Promise<void> {
  const { historyOf: asked } = pane.store.get();
  if (asked === null) return;
  const here = await rowAtHand(pane);
  const { history, settings, language, person } = pane.store.get();
  const zone = settings?.timeZone ?? usualZone;
  const versions = versionsIn(history.value?.entries ?? [], zone);
  if (here === undefined && versions.length === 0) {
    announce(pane, nothingToPrint(language));
    return;
  }
  const row = here ?? rowAfter(versions);
  const { layOutForm } = await loadEngine();
  const now = civilMoment(pane.now(), zone);
  const layout = layOutForm(
    form,
    asked.ledger,
    {
      row,
      show: (column, value) => (value === null ? "" : show(column, value)),
      life: lifeOf(asked.ledger, row, versions, history.value?.acts ?? []),
      levels: settings?.lists["escalation-levels"] ?? [],
      moment: now.slice(0, 16).replace("T", " "),
      by: person?.name ?? "",
      isMasked: here === undefined,
    },
    language,
  );
  const sheet = await pane.workbook.addForm(layout);
  announce(pane, formMade(sheet.name, language));
}

/** The row as it stands in the open sheet; undefined for one that does not. */
async function rowAtHand(pane: Pane): Promise<Row | undefined> {
  const { sheet, stale, validation } = pane.store.get();
  const { historyOf: asked } = pane.store.get();
  if (asked === null || sheet.value?.kind !== "ledger") return undefined;
  if (sheet.value.openLedger.ledger.id !== asked.ledger.id) return undefined;
  if (stale || validation.value === null) await validateSheet(pane, "quietly");
  const rows = pane.store.get().validation.value?.comparison.rows;
  const found = rows?.find(({ id, row }) =>
    asked.record === null ? row.number === asked.row : id === asked.record,
  );
  return found?.row.cells;
}
