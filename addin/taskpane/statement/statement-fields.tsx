import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { courierTable } from "../../../shared/names/courier-table.ts";
import type { SaidOfStatement, StatementPlace } from "../../../shared/statements/document.ts";
import { month as monthSchema } from "../../../shared/time/wire.ts";
import { readAsOf } from "../../actions/statements/say-of-statement.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // Fluent gives its fields a width that they do not have here.
  narrow: { minWidth: "24px", width: "100%" },
});

interface StatementFieldsProps {
  readonly place: StatementPlace;
  /** Those to choose from; none where the department keeps no list. */
  readonly shops: readonly string[];
  /** True where it has to be one shop's, and not several shops'. */
  readonly isOneShop: boolean;
  readonly given: SaidOfStatement;
  readonly change: (more: SaidOfStatement) => void;
}

/** What a statement does not say itself, or what is taken from its name: to be filled in, or put right. */
export function StatementFields({ place, shops, isOneShop, given, change }: StatementFieldsProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = statementWords[usePaneState("language")];
  const { takes, account, shop, courierFrom } = place;
  const say = (text: string) => {
    const month = monthSchema.safeParse(text);
    if (month.success) perform(pane, readAsOf(pane, month.data));
  };
  const choice = (
    value: string,
    options: readonly string[],
    set: (value: string) => void,
    none: string,
  ) => (
    <Select className={styles.narrow} value={value} onChange={(_event, data) => set(data.value)}>
      <option value="">{none}</option>
      {[...new Set([...options, ...(value === "" ? [] : [value])])].map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
  const text = (value: string, set: (value: string) => void) => (
    <Input
      className={styles.narrow}
      value={value}
      maxLength={60}
      onChange={(_event, data) => set(data.value)}
    />
  );
  const setShop = (value: string) => change({ shop: value });
  return (
    <div className={styles.fields}>
      {takes.map((ask) => (
        <Field
          key={ask}
          label={words.asks[ask]}
          required={ask !== "shop" || isOneShop}
          {...(ask === "courier" &&
            courierFrom !== null && { hint: words.courierFrom[courierFrom] })}
        >
          {ask === "month" && (
            <Input
              className={styles.narrow}
              type="month"
              defaultValue={given.month ?? ""}
              onChange={(_event, { value }) => say(value)}
            />
          )}
          {ask === "account" &&
            text(given.account ?? account, (value) => change({ account: value }))}
          {ask === "courier" &&
            choice(
              account,
              courierTable.couriers.map(({ name }) => name),
              (value) => change({ account: value }),
              words.choose,
            )}
          {ask === "shop" &&
            (shops.length === 0
              ? text(shop, setShop)
              : choice(shop, shops, setShop, isOneShop ? words.choose : words.severalShops))}
        </Field>
      ))}
    </div>
  );
}
