import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { matchSheet } from "../../engine/sheet/open-ledger.ts";
import type { PlacementDraft } from "./use-placement-form.ts";

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
  const words = useWords().placement;
  const { lists } = usePaneState("settings") ?? defaultSettings;
  const { firstRow, values } = snapshot.grid;
  const { placement } = understood ?? matchSheet(ledger, snapshot, undefined, lists);
  const found = firstRow + placement.headerRow;
  const [typed, setTyped] = useState<string | null>(null);
  const last = firstRow + values.length - 1;
  return (
    <Field label={words.headerRow} orientation="horizontal">
      <Input
        type="number"
        min={firstRow}
        max={last}
        value={typed ?? String(pointed ?? found)}
        onChange={(_event, { value }) => {
          setTyped(value);
          const row = Number(value);
          const isThere = Number.isInteger(row) && row >= firstRow && row <= last;
          if (isThere) point(row === found ? null : row);
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
