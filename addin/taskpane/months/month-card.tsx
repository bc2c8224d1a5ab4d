import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type {
  MonthAct,
  MonthChecklist,
  MonthPoint,
  MonthStanding,
} from "../../../shared/api/closing.ts";
import { monthPageWords } from "../../../shared/messages/month-page.ts";
import { showCount } from "../../../shared/messages/show-count.ts";
import { showFen } from "../../../shared/money/fen.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { loadChecklist } from "../../actions/months/months.ts";
import { chooseSide } from "../../actions/sides/choose-side.ts";
import { openReport } from "../../actions/today/open-report.ts";
import { openWorklist } from "../../actions/worklists/show-worklist.ts";
import { reportFailure } from "../../state/perform.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { FindAmounts } from "../reversals/find-amounts.tsx";
import { MonthForm } from "./month-form.tsx";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    "& > button": { justifySelf: "start" },
  },
  answered: { fontSize: tokens.fontSizeBase200, textAlign: "start" },
});

interface MonthCardProps {
  readonly standing: MonthStanding;
  readonly secondPerson: boolean;
  /** Asks anew how the months stand. */
  readonly look: () => Promise<void>;
}

/** A month: how it stands, what is open in it, each with its way there, and what may be done about it. */
export function MonthCard({ standing, secondPerson, look }: MonthCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = monthPageWords[usePaneState("language")];
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const [checklist, setChecklist] = useState<MonthChecklist | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    const ask = async () => {
      const told = await loadChecklist(pane, standing.month);
      setTrouble(told.ok ? null : told.trouble);
      if (told.ok) setChecklist(told.value);
    };
    void reportFailure(pane, ask());
  }, [pane, standing]);
  const { month, asked, closed, reopened } = standing;
  const said = (title: string, act: MonthAct | null) =>
    act !== null && (
      <p className={shared.quiet}>
        {`${title} ${words.acted(act.by, instantText(act.at, pane.now(), zone), act.reason)}`}
      </p>
    );
  const answeredOf = ({ point, worklist, answered }: MonthPoint) => {
    if (answered.length === 0) return null;
    const last = answered.map(({ at }) => at).toSorted()[answered.length - 1] ?? "";
    const text = words.answered(answered, instantText(last, pane.now(), zone));
    // What was said in the check of a sheet stands on no list, and what was sent back on another.
    const isElsewhere = point === "warnings" || point === "bounced" || point === "returned";
    if (worklist === null || isElsewhere) return <p className={shared.quiet}>{text}</p>;
    return (
      <Link
        className={mergeClasses(shared.link, styles.answered)}
        onClick={() => openWorklist(pane, worklist, { month }, "answered")}
      >
        {text}
      </Link>
    );
  };
  const leadOf = ({ point, worklist, filters }: MonthPoint) => {
    if (worklist !== null) return () => openWorklist(pane, worklist, filters);
    if (point !== "unsealed") return undefined;
    return () => chooseSide(pane, "today");
  };
  return (
    <section className={styles.card}>
      <h3 className={shared.title}>{`${month} · ${words.states[standing.state]}`}</h3>
      {said(words.closedBy, closed)}
      {said(words.askedBy, asked)}
      {said(words.reopenedBy, reopened)}
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {checklist === null && trouble === null && <Skeleton label={words.loading} />}
      {checklist !== null && (
        <>
          <h4 className={shared.title}>
            {standing.state === "closed" ? words.stillOpen : words.checklist}
          </h4>
          <ul className={shared.list}>
            {checklist.points.map((each) => {
              const { point, count, amount } = each;
              return (
                <li key={point}>
                  <LeadLine
                    figure={
                      amount === null || count === 0
                        ? showCount(count)
                        : `${showCount(count)} · ${showFen(amount)}`
                    }
                    none={count === 0}
                    onClick={leadOf(each)}
                  >
                    {words.points[point]}
                  </LeadLine>
                  {each.worklist === null && point !== "unsealed" && count > 0 && (
                    <p className={shared.quiet}>{words.notYours}</p>
                  )}
                  {point === "warnings" && checklist.unjudged > 0 && (
                    <p className={shared.quiet}>{words.unjudged(checklist.unjudged)}</p>
                  )}
                  {answeredOf(each)}
                </li>
              );
            })}
          </ul>
          <Button onClick={() => openReport(pane, "month-tie-out", month)}>{words.tieOut}</Button>
          <MonthForm
            standing={standing}
            checklist={checklist}
            secondPerson={secondPerson}
            look={look}
          />
          <FindAmounts month={month} />
        </>
      )}
    </section>
  );
}
