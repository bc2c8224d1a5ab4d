import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { savePlacement } from "../../actions/placement/save-placement.ts";
import { constantOf, headingOf } from "../../engine/sheet/column-choice.ts";
import { perform } from "../../state/perform.ts";
import { PageBar } from "../kit/barred-page.tsx";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { ColumnField } from "./column-field.tsx";
import { OpenHeadings } from "./open-headings.tsx";
import { type PlacementDraft, usePlacementForm } from "./use-placement-form.ts";
import { WholeSheetCard } from "./whole-sheet-card.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  cards: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  save: { alignSelf: "flex-start" },
});

/** What was understood of a sheet's headings, closed, and below it what only a person can say. */
export function ColumnsForm(draft: PlacementDraft) {
  const { ledger, snapshot } = draft;
  const id = useId();
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().placement;
  const language = usePaneState("language");
  const form = usePlacementForm(draft);
  const { match, choices, offer } = form;
  const title = (key: string) => ledger.columns[key]?.header[language] ?? key;
  const headings = match.headings.filter(({ owned }) => owned === null);
  const missing = match.missing.filter((key) => choices[key] === null);
  const placed = Object.keys(match.placement.columns).length;
  return (
    <form
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const { columns, ...of } = form.said();
        perform(pane, savePlacement(pane, snapshot, ledger, columns, of));
      }}
    >
      <Disclosure title={words.recognised(placed, match.profile?.profile.title[language])}>
        <div className={styles.form}>
          <p className={shared.quiet}>{words.hint}</p>
          {ledger.keys.map((key) => (
            <ColumnField
              key={key}
              label={title(key)}
              required={ledger.columns[key]?.inEverySheet === true}
              headings={headings}
              choice={choices[key] ?? null}
              bySheetName={constantOf(form.byName[key] ?? null)}
              choose={(choice) => form.choose(key, choice)}
            />
          ))}
        </div>
      </Disclosure>
      {[...(match.profile?.misleading ?? [])]
        .filter(([heading]) => !Object.values(choices).some((one) => headingOf(one) === heading))
        .map(([heading, why]) => (
          <p key={heading} className={shared.quiet}>
            {words.misleading(heading, why?.[language] ?? "")}
          </p>
        ))}
      <ul className={styles.cards}>
        {offer.asks.map((ask) => (
          <WholeSheetCard
            key={ask.column}
            ask={ask}
            title={title(ask.column)}
            value={constantOf(choices[ask.column] ?? null)}
            choose={(value) => form.choose(ask.column, value === null ? null : { constant: value })}
          />
        ))}
        <OpenHeadings ledger={ledger} form={form} />
      </ul>
      <PageBar>
        {missing.length > 0 && (
          <p className={shared.quiet}>{words.missing(missing.map(title).join(words.separator))}</p>
        )}
        <Button className={styles.save} type="submit" form={id} appearance="primary">
          {form.asProposed ? words.takeAll(offer.clear.size) : words.save}
        </Button>
      </PageBar>
    </form>
  );
}
