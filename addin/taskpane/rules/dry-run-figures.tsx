import { makeStyles } from "@fluentui/react-components";
import type { DryRunResponse } from "../../../shared/api/dry-run.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Language } from "../../../shared/localized.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { groupTitle } from "../../../shared/messages/sentence.ts";
import { showCount } from "../../../shared/messages/show-count.ts";
import { judgements } from "../../../shared/settings/levels.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState } from "../kit/pane-context.ts";

type RuleChange = DryRunResponse["changes"][number];

const directions = ["more", "fewer", "graver", "milder"] as const;

const useStyles = makeStyles({ figures: { flexShrink: 0 } });

interface DryRunFiguresProps {
  readonly response: DryRunResponse;
  /** True when the settings have been changed since. */
  readonly outdated: boolean;
}

/** What settings would change about a month's rows, rule by rule, with the first rows behind each figure. */
export function DryRunFigures({ response, outdated }: DryRunFiguresProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  const { month, rows, changes, clocks, stoppedAt } = response;
  return (
    <div className={styles.figures}>
      <h2 className={shared.title}>{words.tried(month, rows)}</h2>
      {outdated && <p className={shared.quiet}>{words.outdated}</p>}
      {stoppedAt !== null && (
        <p className={shared.quiet}>
          {words.stopped(titleOf(stoppedAt.ledger, language), stoppedAt.day)}
        </p>
      )}
      {changes.length + clocks.changes.length === 0 && (
        <p className={shared.quiet}>{words.nothing}</p>
      )}
      {clocks.changes.map((change) => (
        <p key={`${change.ledger} ${change.rule}`} className={shared.wrap}>
          {clockSummary(change, language)}
        </p>
      ))}
      {!clocks.whole && <p className={shared.quiet}>{words.firstClocks(clocks.records)}</p>}
      {changes.map((change) => (
        <Disclosure key={change.code} title={summaryOf(change, language)}>
          {directions.map((direction) => (
            <Rows key={direction} direction={direction} concerned={change[direction]} />
          ))}
        </Disclosure>
      ))}
    </div>
  );
}

interface RowsProps {
  readonly direction: (typeof directions)[number];
  readonly concerned: RuleChange["more"];
}

function Rows({ direction, concerned: { count, rows } }: RowsProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  if (count === 0) return null;
  return (
    <>
      <p className={shared.quiet}>{words[direction](showCount(count))}</p>
      <ul className={shared.list}>
        {rows.map(({ record, ledger, day, reference }) => (
          <li key={record} className={shared.wrap}>
            {day.slice(5)} {reference === "" ? titleOf(ledger, language) : reference}
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className={shared.quiet}>{words.unlisted(showCount(count - rows.length))}</p>
      )}
    </>
  );
}

function titleOf(ledger: string, language: Language): string {
  return ledgerById(ledger)?.title[language] ?? ledger;
}

/** `客户投诉登记表 待解决 · 改期 14 个 · 变逾期 3 个`. */
function clockSummary(
  { ledger, rule, ...counts }: DryRunResponse["clocks"]["changes"][number],
  language: Language,
): string {
  const words = rulesPageWords[language].clocks;
  const title = ledgerById(ledger)?.deadlines[rule]?.title[language] ?? rule;
  const figures = (["moved", "stopped", "begun", "more", "fewer"] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => words[what](showCount(counts[what])));
  return [`${titleOf(ledger, language)} ${title}`, ...figures].join(" · ");
}

/** `R023 金额超过上限 · 多标 14 行 · 少标 3 行`. */
function summaryOf(change: RuleChange, language: Language): string {
  const words = rulesPageWords[language];
  const rule = judgements.find((code) => code === change.code);
  const name = rule === undefined ? change.code : `${rule} ${groupTitle(rule, language)}`;
  const figures = directions
    .filter((direction) => change[direction].count > 0)
    .map((direction) => words[direction](showCount(change[direction].count)));
  return [name, ...figures].join(" · ");
}
