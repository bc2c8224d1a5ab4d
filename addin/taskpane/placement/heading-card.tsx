import { Input, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Ledger } from "../../../shared/ledger.ts";
import { showFen } from "../../../shared/money/fen.ts";
import type { HeadingProposals } from "../../../shared/reading/propose-columns.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { unbroken } from "../kit/unbroken.tsx";

interface HeadingCardProps {
  readonly ledger: Ledger;
  readonly of: HeadingProposals;
  /** The column that it is taken for; undefined while it is taken for none. */
  readonly column: string | undefined;
  /** The columns that it may be taken for besides those proposed. */
  readonly free: readonly string[];
  readonly unused: boolean;
  readonly choose: (column: string | null) => void;
  readonly leave: (unused: boolean) => void;
}

/** A heading that stands for no column yet: what stands below it, what it may be, or of no use. */
export function HeadingCard({
  ledger,
  of: { heading, samples, sum, proposals },
  column,
  free,
  unused,
  choose,
  leave,
}: HeadingCardProps) {
  const shared = useSharedStyles();
  const words = useWords().placement;
  const language = usePaneState("language");
  const title = (key: string) => ledger.columns[key]?.header[language] ?? key;
  const id = useId();
  const proposed = proposals.map((one) => one.column);
  // What was found in the long list stays in sight beside the proposals.
  const offered =
    column === undefined || proposed.includes(column) ? proposed : [...proposed, column];
  return (
    <li className={shared.card} aria-labelledby={id}>
      <strong id={id} className={shared.wrap}>
        {words.unplaced(heading.text, heading.address.replace(/\d+$/, ""))}
      </strong>
      {samples.length > 0 && (
        <span className={mergeClasses(shared.quiet, shared.wrap)}>
          {unbroken(samples.join(words.sampleSeparator))}
          {sum !== null && `${words.sampleSeparator}${words.sum(showFen(sum))}`}
        </span>
      )}
      <fieldset className={shared.fieldset} aria-labelledby={id}>
        {offered.map((key) => (
          <ToggleButton
            key={key}
            size="small"
            appearance={column === key ? "primary" : "secondary"}
            checked={column === key}
            onClick={() => choose(column === key ? null : key)}
          >
            {title(key)}
          </ToggleButton>
        ))}
        <ToggleButton size="small" checked={unused} onClick={() => leave(!unused)}>
          {words.ofNoUse}
        </ToggleButton>
      </fieldset>
      <ColumnSearch
        label={words.otherColumn(heading.text)}
        columns={free.filter((key) => !offered.includes(key)).map((key) => [key, title(key)])}
        choose={choose}
      />
    </li>
  );
}

interface ColumnSearchProps {
  readonly label: string;
  /** Keys with their titles. */
  readonly columns: readonly (readonly [key: string, title: string])[];
  readonly choose: (column: string) => void;
}

/** Finds a column by a few letters of its name. */
function ColumnSearch({ label, columns, choose }: ColumnSearchProps) {
  const id = useId();
  const words = useWords().placement;
  const [typed, setTyped] = useState("");
  return (
    <>
      <Input
        size="small"
        aria-label={label}
        placeholder={words.other}
        value={typed}
        input={{ list: id }}
        onChange={(_event, { value }) => {
          const found = columns.find(([, title]) => title === value.trim());
          setTyped(found === undefined ? value : "");
          if (found !== undefined) choose(found[0]);
        }}
      />
      <datalist id={id}>
        {columns.map(([key, title]) => (
          <option key={key} value={title}>
            {title}
          </option>
        ))}
      </datalist>
    </>
  );
}
