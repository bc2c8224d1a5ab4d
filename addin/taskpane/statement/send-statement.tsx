import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { MAX_STATEMENT_LINES } from "../../../shared/api/limits.ts";
import { periodText } from "../../../shared/messages/period-text.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { placeOf } from "../../../shared/statements/document.ts";
import { doubtsOf } from "../../../shared/statements/doubts.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { pushStatement, stopStatement } from "../../actions/statements/push-statement.ts";
import { columnsBefore } from "../../state/statement-columns.ts";
import type { OpenStatement } from "../../engine/sheet/open-statement.ts";
import { maySendStatements } from "../../engine/statements/may-send-statements.ts";
import type { SheetSnapshot } from "../../workbook/workbook.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { WorkingBar } from "../kit/working-bar.tsx";
import { StatementFields } from "./statement-fields.tsx";
import { StatementOutcome } from "./statement-outcome.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, flexShrink: 0 },
});

const NO_SHOPS: readonly string[] = [];

interface SendStatementProps {
  readonly opened: OpenStatement;
  readonly snapshot: SheetSnapshot;
}

/** What has to be known of a statement before it is sent, what is doubtful about it, one button, and what came of it. */
export function SendStatement({ opened, snapshot }: SendStatementProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = statementWords[language];
  const { frame } = useWords();
  const person = usePaneState("person");
  const { lists } = usePaneState("settings") ?? defaultSettings;
  const job = usePaneState("statementPush");
  const earlier = usePaneState("statements").value;
  const { read, said } = opened;
  const [given, setGiven] = useState(said);
  const all = lists["shops"] ?? NO_SHOPS;
  const shops = person?.shops ?? all;
  const place = placeOf(read, snapshot.sheet.name, { ...given, ...monthOf(said) }, all);
  const { account, shop, period } = place;
  const doubts = useMemo(
    () =>
      doubtsOf(
        read,
        { account, shop, period },
        {
          earlier: earlier ?? [],
          shops: all,
          columns: columnsBefore(pane.storage, read.statement, account),
        },
      ),
    [read, account, shop, period, earlier, all, pane],
  );
  const count = read.lines.length;
  if (person !== null && !maySendStatements(person.role))
    return <p className={shared.wrap}>{words.whoMay}</p>;
  if (count > MAX_STATEMENT_LINES)
    return <p className={shared.wrap}>{words.tooMany(MAX_STATEMENT_LINES)}</p>;
  const isComplete = place.missing.length === 0 && period !== null && count > 0;
  const push = (replaces: number | null = null) => pushStatement(pane, { account, shop }, replaces);
  const { working, trouble, value } = job;
  const isOfThis = value?.sheet === snapshot.sheet.id && value.revision === snapshot.revision;
  const outcome = isOfThis ? value.reply : null;
  const isDecided = outcome?.outcome !== "version-conflict";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && isDecided && working === null) push();
      }}
    >
      <StatementFields
        place={place}
        shops={shops}
        isOneShop={
          read.statement.source === "platform" || (person !== null && person.shops !== null)
        }
        given={given}
        change={(more) => setGiven({ ...given, ...more })}
      />
      {period !== null && (
        <p className={shared.quiet}>{words.period(periodText(period, language))}</p>
      )}
      {doubts.length > 0 && (
        <ul className={shared.list}>
          {doubts.map((doubt) => (
            <li key={doubt.code} className={shared.wrap}>
              <LevelMark level="warning" /> {words.doubt(doubt)}
            </li>
          ))}
        </ul>
      )}
      {working !== null && (
        <>
          <WorkingBar
            label={words.pushing(working.done, working.total ?? count)}
            progress={working}
          />
          <div>
            <Button onClick={() => stopStatement(pane)}>{frame.cancel}</Button>
          </div>
        </>
      )}
      {trouble !== null && <TroubleCard trouble={trouble} retry={() => push()} />}
      {outcome !== null && working === null && trouble === null && (
        <StatementOutcome reply={outcome} replace={push} />
      )}
      {isDecided && (
        <div>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!isComplete || working !== null}
          >
            {doubts.length > 0 ? words.pushAnyway(count) : words.push(count)}
          </Button>
          {!isComplete && (
            <p className={shared.quiet}>
              {place.missing.length > 0 ? words.firstSay : words.nothing}
            </p>
          )}
        </div>
      )}
    </form>
  );
}

/** The month is said at once: the days are read by it. */
const monthOf = ({ month }: OpenStatement["said"]) => (month === undefined ? {} : { month });
