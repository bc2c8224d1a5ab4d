import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { SealedAmount } from "../../../shared/api/reversals.ts";
import { directionName } from "../../../shared/messages/directions.ts";
import { postingKindName } from "../../../shared/messages/posting-kinds.ts";
import { originalText, reversalWords } from "../../../shared/messages/reversal-words.ts";
import { showFen } from "../../../shared/money/fen.ts";
import type { Month } from "../../../shared/time/day.ts";
import { monthOf } from "../../../shared/time/months.ts";
import { findSealedAmounts } from "../../actions/reversals/reversals.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { RecordWays } from "../kit/record-ways.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { ReverseButton } from "./reverse-button.tsx";

/** Finds the sealed amounts of a month by a number, to reverse what is wrong of one. */
export function FindAmounts({ month }: { readonly month: Month }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = reversalWords[usePaneState("language")];
  const role = usePaneState("person")?.role;
  const [find, setFind] = useState("");
  const [found, setFound] = useState<readonly SealedAmount[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, run] = useBusy();
  const number = find.trim();
  const look = () =>
    run(async () => {
      const told = await findSealedAmounts(pane, month, number);
      setTrouble(told.ok ? null : told.trouble);
      if (told.ok) setFound(told.value.amounts);
    });
  const reverses = role === "finance" || role === "supervisor";
  return (
    <Disclosure title={words.section}>
      <p className={shared.quiet}>{reverses ? words.sectionHint : words.askFinance}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (number !== "") look();
        }}
      >
        <Field label={words.find}>
          <Input value={find} maxLength={100} onChange={(_event, { value }) => setFind(value)} />
        </Field>
        <div className={shared.row}>
          <Button type="submit" disabledFocusable={busy || number === ""}>
            {words.search}
          </Button>
        </div>
      </form>
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {found?.length === 0 && <p className={shared.quiet}>{words.notFound}</p>}
      {found !== null && found.length > 0 && (
        <ul className={shared.list}>
          {found.map((amount) => (
            <li key={amount.entry}>
              <FoundAmount amount={amount} done={look} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}

interface FoundAmountProps {
  readonly amount: SealedAmount;
  readonly done: () => void;
}

function FoundAmount({ amount: of, done }: FoundAmountProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = reversalWords[language];
  const { kind, direction, reference, shop, original } = of;
  const what = [
    directionName(direction, language),
    postingKindName(kind, language),
    shop,
    ...(original === null ? [] : [originalText(original, language)]),
  ];
  return (
    <div className={shared.card}>
      <strong className={shared.number}>{`${reference} · ${showFen(of.amount)}`}</strong>
      <p className={shared.quiet}>{what.filter((each) => each !== "").join(" · ")}</p>
      <p className={shared.quiet}>
        {words.facts({ ...of, month: monthOf(of.day) }, of.amount, of.reversed, of.left)}
      </p>
      <RecordWays ledger={of.ledger} record={of.record} reference={reference}>
        {of.left > 0 && <ReverseButton entry={of.entry} done={done} />}
      </RecordWays>
    </div>
  );
}
