import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Months } from "../../../shared/api/closing.ts";
import { monthPageWords } from "../../../shared/messages/month-page.ts";
import { loadMonths } from "../../actions/months/months.ts";
import { openMonths } from "../../actions/months/open-months.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { reportFailure } from "../../state/perform.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { MonthCard } from "./month-card.tsx";

/** The months of a year, each by how it stands, and the one that is looked at with what is open in it. */
export default function MonthsScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = monthPageWords[usePaneState("language")];
  const month = usePaneState("monthShown");
  const [year, setYear] = useState(() =>
    Number(month?.slice(0, 4) ?? new Date(pane.now()).getFullYear()),
  );
  const [months, setMonths] = useState<Months | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const look = useCallback(async () => {
    const told = await loadMonths(pane, year);
    setTrouble(told.ok ? null : told.trouble);
    if (told.ok) setMonths(told.value);
  }, [pane, year]);
  useEffect(() => {
    const ask = async () => {
      await look();
    };
    void reportFailure(pane, ask());
  }, [pane, look]);
  const standing = months?.months.find((each) => each.month === month);
  return (
    <>
      <PageHeader title={words.title} />
      <div className={shared.view}>
        {trouble !== null && (
          <TroubleCard trouble={trouble} retry={() => void reportFailure(pane, look())} />
        )}
        {months === null && trouble === null && <Skeleton label={words.loading} />}
        {months !== null && standing !== undefined && (
          <>
            <div>
              <Button onClick={() => openMonths(pane, null)}>{words.allMonths}</Button>
            </div>
            <MonthCard
              key={standing.month}
              standing={standing}
              secondPerson={months.secondPerson}
              look={look}
            />
          </>
        )}
        {months !== null && standing === undefined && (
          <section>
            <div className={shared.row}>
              <Button onClick={() => setYear(year - 1)}>{String(year - 1)}</Button>
              <h3 className={shared.title}>{String(year)}</h3>
              <Button onClick={() => setYear(year + 1)}>{String(year + 1)}</Button>
            </div>
            <ul className={shared.list}>
              {months.months.map((each) => (
                <li key={each.month}>
                  <LeadLine
                    figure={words.states[each.state]}
                    none={each.state === "running"}
                    onClick={() => openMonths(pane, each.month)}
                  >
                    {each.month}
                  </LeadLine>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
