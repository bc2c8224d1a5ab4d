import { perform } from "../../state/perform.ts";
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { OpenedSheet } from "../../engine/sheet/open-ledger.ts";
import { BarredPage } from "../kit/barred-page.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { openSheetById, sheetOf } from "../../actions/sheet/open-sheet.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { CheckSideSwitch } from "./check-side-switch.tsx";
import { ColumnsForm } from "./columns-form.tsx";
import { HeaderRowField } from "./header-row-field.tsx";
import { NewMonthSection } from "./new-month-section.tsx";
import { useLikelyLedgers } from "./use-likely-ledgers.ts";
import { goTo } from "../../state/go-to.ts";

type FilledSheet = Exclude<OpenedSheet, { kind: "empty" }>;

/** Which sheet, which ledger, and how its headings are understood, to be corrected by hand. */
export default function PlacementScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const { placement: words, allLedgers, newLedger } = useWords();
  const sheets = usePaneState("sheets");
  const opened = usePaneState("sheet").value;
  return (
    <>
      <PageHeader title={words.title} />
      <BarredPage>
        <Field label={words.sheet}>
          <Select
            value={opened === null ? "" : sheetOf(opened).id}
            onChange={(_event, { value }) => perform(pane, openSheetById(pane, value))}
          >
            {sheets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={shared.row}>
          <Button onClick={() => goTo(pane, { screen: "all-ledgers" })}>{allLedgers.open}</Button>
          <Button onClick={() => goTo(pane, { screen: "new-ledger" })}>{newLedger.open}</Button>
        </div>
        {opened !== null && opened.kind !== "empty" && (
          <LedgerChoice key={sheetOf(opened).id} opened={opened} />
        )}
        {opened?.kind === "ledger" && <CheckSideSwitch openLedger={opened.openLedger} />}
        <NewMonthSection />
      </BarredPage>
    </>
  );
}

function LedgerChoice({ opened }: { readonly opened: FilledSheet }) {
  const shared = useSharedStyles();
  const { placement: words } = useWords();
  const language = usePaneState("language");
  const openLedger = opened.kind === "ledger" ? opened.openLedger : null;
  const { snapshot } = opened.kind === "ledger" ? opened.openLedger : opened;
  const likely = useLikelyLedgers(opened);
  const [chosen, choose] = useState<string | null>(null);
  const [pointed, point] = useState<number | null>(null);
  const id = chosen ?? openLedger?.ledger.id ?? likely[0] ?? "";
  const ledger = ledgers.find((one) => one.id === id);
  const from = openLedger?.remembered?.from;
  const understood = openLedger?.ledger.id === id ? openLedger : null;
  const others = ledgers.filter((one) => !likely.includes(one.id));
  const listed = [
    ...likely.flatMap((one) => ledgers.find((each) => each.id === one) ?? []),
    ...others,
  ];
  return (
    <>
      <Field label={words.ledger}>
        <Select value={id} onChange={(_event, { value }) => choose(value)}>
          {ledger === undefined && <option value="">{words.chooseLedger}</option>}
          {listed.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title[language]}
            </option>
          ))}
        </Select>
      </Field>
      {from !== undefined && <p className={shared.quiet}>{words.from(from.by, from.day)}</p>}
      {ledger !== undefined && (
        <>
          <HeaderRowField
            ledger={ledger}
            snapshot={snapshot}
            understood={understood}
            pointed={pointed}
            point={point}
          />
          <ColumnsForm
            key={`${ledger.id} ${pointed ?? ""}`}
            ledger={ledger}
            snapshot={snapshot}
            understood={understood}
            pointed={pointed}
          />
        </>
      )}
    </>
  );
}
