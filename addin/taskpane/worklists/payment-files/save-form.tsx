import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import {
  paymentFiles,
  type PaymentFileId,
} from "../../../../shared/worklists/payments/payment-file.ts";
import {
  fileEncodings,
  type FileEncoding,
} from "../../../../shared/worklists/payments/to-be-paid.ts";
import {
  makePaymentFile,
  type PaymentFileMade,
  type PaymentFileWanted,
} from "../../../actions/worklists/payment-file.ts";
import type { Trouble } from "../../../state/trouble/trouble.ts";
import { endedSignIn } from "../../../state/ended-sign-in.ts";
import { closeByEscape } from "../../kit/close-by-escape.ts";
import { usePane, usePaneState, useWords } from "../../kit/pane-context.ts";
import { saveFile } from "../../kit/save-file.ts";
import { takeFocus } from "../../kit/take-focus.ts";
import { TroubleCard } from "../../kit/trouble-card.tsx";
import { useBusy } from "../../kit/use-busy.ts";
import { useSharedStyles } from "../../kit/use-shared-styles.ts";
import type { ListExportProps } from "../list-exports.ts";
import { MadeFile } from "./made-file.tsx";
import { usePaymentFileWords } from "./use-payment-file-words.ts";

interface SaveFormProps extends ListExportProps {
  readonly close: () => void;
}

/** 「存打款文件」: which template, from which account, and why accounts are needed whole. */
export function SaveForm({ worklist, of, total, chosen, close }: SaveFormProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = usePaymentFileWords();
  const { frame } = useWords();
  const language = usePaneState("language");
  const [busy, run] = useBusy();
  const [wanted, setWanted] = useState<PaymentFileWanted>({
    template: "alipay-account",
    encoding: "gbk",
    account: "",
    name: "",
    reason: of.reason ?? "",
  });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [made, setMade] = useState<PaymentFileMade | null>(null);
  const set = (change: Partial<PaymentFileWanted>) => setWanted({ ...wanted, ...change });
  const asksName = wanted.template === "alipay-account";
  const said = {
    ...wanted,
    account: wanted.account.trim(),
    name: wanted.name.trim(),
    reason: wanted.reason.trim(),
  };
  const isWhole = said.account !== "" && said.reason !== "" && (!asksName || said.name !== "");
  const make = () =>
    run(async () => {
      setMade(null);
      const ended = await makePaymentFile(pane, of, chosen, said);
      setTrouble(ended.ok ? null : ended.trouble);
      if (!ended.ok) return endedSignIn(pane, ended.trouble, () => undefined);
      setMade(ended.value);
      const { file } = ended.value;
      if ("bytes" in file) saveFile(nameOf(ended.value), file.bytes);
    });
  const nameOf = ({ day, count }: PaymentFileMade) =>
    `${words.fileName}-${said.template}-${day}-${count}.csv`;
  return (
    <form
      className={shared.card}
      aria-label={words.save}
      noValidate
      ref={closeByEscape(close)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) make();
      }}
    >
      <h2 className={shared.title}>{words.save}</h2>
      <p className={shared.quiet}>{words.of(chosen.length, total)}</p>
      <Field label={words.template}>
        <Select
          ref={takeFocus}
          value={wanted.template}
          // Its options are the templates.
          onChange={(_event, { value }) => set({ template: value as PaymentFileId })}
        >
          {Object.entries(paymentFiles).map(([id, { title }]) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.encoding}>
        <Select
          value={wanted.encoding}
          // Its options are the encodings.
          onChange={(_event, { value }) => set({ encoding: value as FileEncoding })}
        >
          {fileEncodings.map((each) => (
            <option key={each} value={each}>
              {words.encodings[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.payerAccount} required>
        <Input
          name="payer-account"
          value={wanted.account}
          maxLength={100}
          onChange={(_event, { value }) => set({ account: value })}
        />
      </Field>
      {asksName && (
        <Field label={words.payerName} required>
          <Input
            name="payer-name"
            value={wanted.name}
            maxLength={100}
            onChange={(_event, { value }) => set({ name: value })}
          />
        </Field>
      )}
      <Field label={words.reason} hint={words.logged} required>
        <Input
          placeholder={words.reasonExample}
          value={wanted.reason}
          maxLength={500}
          onChange={(_event, { value }) => set({ reason: value })}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !isWhole}>
          {busy ? words.making : words.save}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {made === null ? frame.cancel : frame.close}
        </Button>
      </div>
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {made !== null && <MadeFile worklist={worklist} made={made} name={nameOf(made)} />}
    </form>
  );
}
