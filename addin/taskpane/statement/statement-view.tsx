import { lineKindNames } from "../../../shared/messages/line-kinds.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { fen, showFen } from "../../../shared/money/fen.ts";
import { awaitsMonth } from "../../../shared/statements/document.ts";
import type { ReadStatement } from "../../../shared/statements/read.ts";
import type { StatementLine } from "../../../shared/statements/statement.ts";
import type { OpenStatement } from "../../engine/sheet/open-statement.ts";
import type { SheetSnapshot } from "../../workbook/workbook.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { LostNumbers } from "./lost-numbers.tsx";
import { LedgerOrStatement } from "./ledger-or-statement.tsx";
import { SendStatement } from "./send-statement.tsx";
import { SentStatements } from "./sent-statements.tsx";

const MOST_FAULTS = 20;

interface StatementViewProps {
  readonly statement: OpenStatement;
  readonly snapshot: SheetSnapshot;
  /** The ledger whose headings it has as well; undefined where there is none to mistake it for. */
  readonly alsoLedger: string | undefined;
}

/** What a statement in front says: whose it is, what it holds, and whether its own totals are those of its rows. */
export function StatementView({ statement: opened, snapshot, alsoLedger }: StatementViewProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = statementWords[language];
  const { read } = opened;
  const { statement, frame, lines, faults } = read;
  const about = [
    ...(frame.account === null ? [] : [words.account(frame.account)]),
    ...(frame.from === null || frame.to === null ? [] : [words.span(frame.from, frame.to)]),
    words.lines(read),
  ];
  if (alsoLedger !== undefined)
    return <LedgerOrStatement statement={statement.title[language]} ledger={alsoLedger} />;
  return (
    <div className={shared.view}>
      <h2 className={shared.title}>{words.is(statement.title[language])}</h2>
      <p className={shared.quiet}>{about.join(" · ")}</p>
      <ul className={shared.list}>
        {figuresOf(lines).map(({ kind, direction, count, amount }) => (
          <li key={`${kind} ${direction}`}>
            {lineKindNames[kind][language]} {words.figure(count, showFen(fen(amount)))}
          </li>
        ))}
      </ul>
      {!awaitsMonth(read) && <OwnTotals read={read} />}
      {faults.length > 0 && (
        <section>
          <h3 className={shared.title}>{words.faults(faults.length)}</h3>
          <ul className={shared.list}>
            {faults.slice(0, MOST_FAULTS).map((fault) => (
              <li key={`${fault.row} ${fault.column}`} className={shared.wrap}>
                <RowLink number={fault.row} reference="" /> {words.fault(fault)}
              </li>
            ))}
          </ul>
          {faults.length > MOST_FAULTS && (
            <p className={shared.quiet}>{words.more(faults.length - MOST_FAULTS)}</p>
          )}
        </section>
      )}
      <LostNumbers lost={read.lost} />
      <SendStatement key={opened.content} opened={opened} snapshot={snapshot} />
      <p className={shared.quiet}>{words.never}</p>
      <SentStatements />
    </div>
  );
}

function OwnTotals({ read: { totals } }: { readonly read: ReadStatement }) {
  const shared = useSharedStyles();
  const words = statementWords[usePaneState("language")];
  if (totals.length === 0) return <p className={shared.quiet}>{words.noOwn}</p>;
  const sumText = (sum: number | null) => (sum === null ? null : showFen(fen(sum)));
  return (
    <section>
      <h3 className={shared.title}>{words.own}</h3>
      <ul className={shared.list}>
        {totals.map(({ group, count, sum, found, agrees }) => {
          const said = words.said(count, sumText(sum));
          const counted = words.said(
            count === null ? null : found.count,
            sum === null ? null : sumText(found.sum),
          );
          return (
            <li key={`${group} ${count} ${sum}`} className={shared.wrap}>
              <LevelMark level={agrees ? "note" : "warning"} /> {words.totalOf(group ?? words.all)}
              {agrees ? words.agrees(said) : words.differs(said, counted)}
            </li>
          );
        })}
      </ul>
      {totals.some(({ agrees }) => !agrees) && <p className={shared.wrap}>{words.cutOff}</p>}
    </section>
  );
}

/** Sums by what the money was for and which way it went; what came to nothing is left out. */
function figuresOf(lines: readonly StatementLine[]) {
  const figures = new Map<
    string,
    Pick<StatementLine, "kind" | "direction"> & { count: number; amount: number }
  >();
  for (const { kind, direction, amount, status } of lines) {
    if (status === "failed") continue;
    const known = figures.get(`${kind} ${direction}`) ?? { kind, direction, count: 0, amount: 0 };
    figures.set(`${kind} ${direction}`, {
      ...known,
      count: known.count + 1,
      amount: known.amount + amount,
    });
  }
  return [...figures.values()];
}
