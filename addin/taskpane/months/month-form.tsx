import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { MonthChecklist, MonthPoint, MonthStanding } from "../../../shared/api/closing.ts";
import { monthPageWords } from "../../../shared/messages/month-page.ts";
import { askToCloseMonth, callOff, closeMonthNow, reopen } from "../../actions/months/months.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

interface MonthFormProps {
  readonly standing: MonthStanding;
  /** What the person sees to be open. */
  readonly checklist: MonthChecklist;
  readonly secondPerson: boolean;
  readonly look: () => Promise<void>;
}

/** What the person may do about a month: close it, ask for that, confirm it, call it off, or open it again. */
export function MonthForm({ standing, checklist, secondPerson, look }: MonthFormProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = monthPageWords[usePaneState("language")];
  const person = usePaneState("person");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, run] = useBusy();
  const { month, state, asked } = standing;
  const { points, unjudged, seen } = checklist;
  const act = (work: () => Promise<Result<unknown>>) =>
    run(async () => {
      const ended = await work();
      setTrouble(ended.ok ? null : ended.trouble);
      await look();
    });
  const isOpen = (some: (point: MonthPoint) => boolean) =>
    points.some((point) => point.count > 0 && some(point));
  const role = person?.shops === null ? person.role : null;
  const decides = role === "finance" || role === "supervisor" || role === "admin";

  function theForm() {
    if (state === "running") return <p className={shared.quiet}>{words.notOver}</p>;
    if (state === "closed")
      return role === "admin" ? (
        <ReasonForm
          ask={words.reopen}
          example={words.reopenExample}
          giving={{ label: words.reopen, give: (said) => act(() => reopen(pane, month, said)) }}
          busy={busy}
        />
      ) : (
        <p className={shared.quiet}>{words.reopenByAdmin}</p>
      );
    if (isOpen(({ point }) => point === "unsealed"))
      return <p className={shared.quiet}>{words.sealFirst}</p>;
    if (asked !== null && secondPerson)
      return decides ? (
        <>
          {asked.own && <p className={shared.quiet}>{words.ownAsked}</p>}
          <div className={shared.row}>
            {!asked.own && (
              <Button
                appearance="primary"
                disabledFocusable={busy}
                onClick={() =>
                  act(() => closeMonthNow(pane, month, { reason: asked.reason, seen }))
                }
              >
                {words.confirm}
              </Button>
            )}
            <Button disabledFocusable={busy} onClick={() => act(() => callOff(pane, month))}>
              {words.callOff}
            </Button>
          </div>
        </>
      ) : null;
    if (role !== "finance") return <p className={shared.quiet}>{words.byFinance}</p>;
    const does = secondPerson ? askToCloseMonth : closeMonthNow;
    const label = secondPerson ? words.ask : words.close;
    return (
      <>
        <p className={shared.quiet}>{secondPerson ? words.askHint : words.closeHint}</p>
        {unjudged > 0 || isOpen(() => true) ? (
          <ReasonForm
            ask={words.allTheSame}
            example={words.reasonExample}
            giving={{ label, give: (said) => act(() => does(pane, month, { reason: said, seen })) }}
            busy={busy}
          />
        ) : (
          <>
            <p className={shared.quiet}>{words.nothingOpen}</p>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => act(() => does(pane, month, { reason: null, seen }))}
            >
              {label}
            </Button>
          </>
        )}
      </>
    );
  }

  return (
    <>
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {theForm()}
    </>
  );
}
