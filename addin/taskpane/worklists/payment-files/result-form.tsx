import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { isWireDay } from "../../../../shared/columns/date.ts";
import {
  answerEach,
  type LineAnswer,
  type LinesAnswered,
} from "../../../actions/worklists/answer-lines.ts";
import {
  readResult,
  textOfResult,
  type PaymentResultRead,
} from "../../../actions/worklists/payment-result.ts";
import { endedSignIn } from "../../../state/ended-sign-in.ts";
import type { Trouble } from "../../../state/trouble/trouble.ts";
import { closeByEscape } from "../../kit/close-by-escape.ts";
import { usePane, useWords } from "../../kit/pane-context.ts";
import { takeFocus } from "../../kit/take-focus.ts";
import { TroubleCard } from "../../kit/trouble-card.tsx";
import { useBusy } from "../../kit/use-busy.ts";
import { useSharedStyles } from "../../kit/use-shared-styles.ts";
import type { ListExportProps } from "../list-exports.ts";
import { useChecking } from "../use-checking.ts";
import { NotTaken } from "./not-taken.tsx";
import { ReadRows } from "./read-rows.tsx";
import { usePaymentFileWords } from "./use-payment-file-words.ts";

interface ResultFormProps extends ListExportProps {
  readonly close: () => void;
}

/** 「贴付款结果」: what Alipay or the bank wrote back, looked at before it is sent as answers. */
export function ResultForm({ worklist, of, close }: ResultFormProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = usePaymentFileWords();
  const { frame } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, run] = useBusy();
  const [text, setText] = useState("");
  const { today } = useChecking(worklist);
  const [day, setDay] = useState<string>(today);
  const [read, setRead] = useState<PaymentResultRead | "no-result" | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [answered, setAnswered] = useState<LinesAnswered | null>(null);
  const [sent, setSent] = useState<readonly LineAnswer[]>([]);
  const change = (typed: string) => {
    setText(typed);
    setRead(null);
    setAnswered(null);
  };
  const look = () =>
    run(async () => {
      if (!isWireDay(day)) return;
      setAnswered(null);
      const ended = await readResult(pane, of, text, day);
      setTrouble(ended.ok ? null : ended.trouble);
      if (ended.ok) setRead(ended.value ?? "no-result");
      else endedSignIn(pane, ended.trouble, () => undefined);
    });
  const send = ({ answers }: PaymentResultRead) =>
    run(async () => {
      setSent(answers);
      setAnswered(await answerEach(pane, answers));
      setRead(null);
    });
  return (
    <form
      className={shared.card}
      aria-label={words.paste}
      noValidate
      ref={closeByEscape(close)}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") look();
      }}
    >
      <h2 className={shared.title}>{words.paste}</h2>
      <Field label={words.result} hint={words.resultHint}>
        <Textarea
          ref={takeFocus}
          rows={5}
          resize="vertical"
          value={text}
          onChange={(_event, { value }) => change(value)}
        />
      </Field>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,.txt,text/csv,text/plain"
        aria-label={words.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file === undefined) return;
          run(async () => change(textOfResult(new Uint8Array(await file.arrayBuffer()))));
          target.value = "";
        }}
      />
      <Field label={words.paidOn}>
        <Input
          type="date"
          value={day}
          onChange={(_event, { value }) => {
            setDay(value);
            setRead(null);
          }}
        />
      </Field>
      <div className={shared.row}>
        <Button
          type="submit"
          appearance={read === null ? "primary" : "secondary"}
          disabledFocusable={busy || text.trim() === "" || !isWireDay(day)}
        >
          {words.read}
        </Button>
        <Button onClick={() => chooser.current?.click()}>{words.choose}</Button>
        <Button appearance="subtle" onClick={close}>
          {answered === null ? frame.cancel : frame.close}
        </Button>
      </div>
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {read === "no-result" && <output>{words.notAResult}</output>}
      {read !== null && read !== "no-result" && (
        <ReadRows read={read} busy={busy} send={() => send(read)} />
      )}
      {answered !== null && <NotTaken answered={answered} lines={sent.map(({ line }) => line)} />}
    </form>
  );
}
