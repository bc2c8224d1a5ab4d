import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { announce } from "../../state/announce.ts";
import { perform } from "../../state/perform.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { matchSheet } from "../../engine/sheet/open-ledger.ts";
import type { PlacementDraft } from "./use-placement-form.ts";

const useStyles = makeStyles({ row: { width: "96px" } });

interface HeaderRowFieldProps extends PlacementDraft {
  readonly point: (row: number | null) => void;
}

/** The row that the headings are taken from, which a person can point at. */
export function HeaderRowField({
  ledger,
  snapshot,
  understood,
  pointed,
  point,
}: HeaderRowFieldProps) {
  const pane = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords().placement;
  const { lists } = usePaneState("settings") ?? defaultSettings;
  const { firstRow, values } = snapshot.grid;
  const { placement } = understood ?? matchSheet(ledger, snapshot, undefined, lists);
  const found = firstRow + placement.headerRow;
  const [typed, setTyped] = useState<string | null>(null);
  const last = firstRow + values.length - 1;
  const isThere = (row: number) => Number.isInteger(row) && row >= firstRow && row <= last;
  const pointAt = (row: number) => point(row === found ? null : row);
  const pointAtSelected = async () => {
    const { sheet, row } = await pane.workbook.selection();
    if (sheet === snapshot.sheet.id && isThere(row)) pointAt(row);
    else announce(pane, words.headerElsewhere(firstRow, last));
  };
  return (
    <Field label={words.headerRow}>
      {(field) => (
        <div className={shared.row}>
          <Input
            {...field}
            className={styles.row}
            type="number"
            min={firstRow}
            max={last}
            value={typed ?? String(pointed ?? found)}
            onChange={(_event, { value }) => {
              setTyped(value);
              const row = Number(value);
              if (isThere(row)) pointAt(row);
            }}
            onBlur={() => setTyped(null)}
          />
          <Button onClick={() => perform(pane, pointAtSelected())}>{words.headerSelected}</Button>
        </div>
      )}
    </Field>
  );
}
