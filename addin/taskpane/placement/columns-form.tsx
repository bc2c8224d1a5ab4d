import { perform } from "../../state/perform.ts";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Ledger } from "../../../shared/ledger.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { FilledSnapshot, OpenLedger } from "../../engine/sheet/open-ledger.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import {
  choicesOf,
  constantOf,
  headingOf,
  toRemember,
  withChoice,
} from "../../engine/sheet/column-choice.ts";
import { ColumnField } from "./column-field.tsx";
import { savePlacement } from "../../actions/placement/save-placement.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  save: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ColumnsFormProps {
  readonly ledger: Ledger;
  readonly snapshot: FilledSnapshot;
  /** How the sheet is read now; null when it is not read as this ledger. */
  readonly understood: OpenLedger | null;
}

/** Each column of the ledger and what stands for it in the sheet. */
export function ColumnsForm({ ledger, snapshot, understood }: ColumnsFormProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().placement;
  const language = usePaneState("language");
  const lists = (usePaneState("settings") ?? defaultSettings).lists;
  const [unaided] = useState(() => {
    const sheet = { name: snapshot.sheet.name, choices: (setting: string) => lists[setting] ?? [] };
    return matchHeaders(ledger, snapshot.grid, undefined, sheet);
  });
  const byName = choicesOf(ledger.keys, unaided);
  const [choices, setChoices] = useState(() => choicesOf(ledger.keys, understood ?? unaided));
  const headings = (understood ?? unaided).headings.filter(({ owned }) => owned === null);
  const header = (key: string) => ledger.columns[key]?.header[language] ?? key;
  const missing = ledger.keys.filter(
    (key) => ledger.columns[key]?.inEverySheet === true && choices[key] === null,
  );
  const used = new Set(Object.values(choices).map(headingOf));
  const unused = headings.filter(({ name }) => !used.has(name)).map(({ text }) => text);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const columns = toRemember(choices, byName);
        perform(pane, savePlacement(pane, snapshot, ledger, columns));
      }}
    >
      <p className={shared.quiet}>{words.hint}</p>
      {ledger.keys.map((key) => (
        <ColumnField
          key={key}
          label={header(key)}
          required={ledger.columns[key]?.inEverySheet === true}
          headings={headings}
          choice={choices[key] ?? null}
          bySheetName={constantOf(byName[key] ?? null)}
          choose={(choice) => setChoices(withChoice(choices, key, choice))}
        />
      ))}
      {unused.length > 0 && (
        <p className={shared.quiet}>{words.unused(unused.join(words.separator))}</p>
      )}
      <div className={styles.save}>
        {missing.length > 0 && (
          <p className={shared.quiet}>{words.missing(missing.map(header).join(words.separator))}</p>
        )}
        <Button type="submit" appearance="primary">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
