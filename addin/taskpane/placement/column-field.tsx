import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { Heading } from "../../../shared/reading/match-headers.ts";
import { useWords } from "../kit/pane-context.ts";
import { constantOf, headingOf, type ColumnChoice } from "../../engine/sheet/column-choice.ts";

/** Values of the list that are no headings; a heading is never blank nor begins with a control character. */
const NOT_HERE = "";
const CONSTANT = "\u0000constant";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(88px, 38%) 1fr" },
});

interface ColumnFieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly headings: readonly Heading[];
  readonly choice: ColumnChoice;
  /** What the sheet's name says of this column; undefined when it says nothing. */
  readonly bySheetName: string | undefined;
  readonly choose: (choice: ColumnChoice) => void;
}

/** One column of the ledger: a heading of the sheet, one value for all rows, or not in this sheet. */
export function ColumnField({
  label,
  required,
  headings,
  choice,
  bySheetName,
  choose,
}: ColumnFieldProps) {
  const styles = useStyles();
  const words = useWords().placement;
  const constant = constantOf(choice);
  const value = headingOf(choice) ?? (constant === undefined ? NOT_HERE : CONSTANT);
  return (
    <>
      <Field label={label} required={required} orientation="horizontal" className={styles.field}>
        <Select
          value={value}
          onChange={(_event, { value }) => {
            if (value === NOT_HERE) choose(null);
            else choose(value === CONSTANT ? { constant: "" } : { heading: value });
          }}
        >
          <option value={NOT_HERE}>{words.notHere}</option>
          <option value={CONSTANT}>{words.constant}</option>
          {headings.map(({ name, text, address }) => (
            <option key={address} value={name}>
              {`${text} (${address.replace(/\d+$/, "")})`}
            </option>
          ))}
        </Select>
      </Field>
      {constant !== undefined && (
        <Input
          aria-label={words.constantValue(label)}
          placeholder={words.constantValue(label)}
          value={constant}
          onChange={(_event, { value }) => choose({ constant: value })}
          {...(constant === bySheetName && { contentAfter: words.bySheetName })}
        />
      )}
    </>
  );
}
