import {
  Button,
  Checkbox,
  Field,
  Input,
  Select,
  Switch,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import {
  receiverKind,
  type ListedReceiver,
  type ReceiverKind,
} from "../../../shared/api/receivers.ts";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { saveReceiver } from "../../actions/department/receivers.ts";
import { closeByEscape } from "../kit/close-by-escape.ts";
import { LanguageField } from "../kit/language-field.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { EventFields } from "./event-fields.tsx";
import { HourButtons } from "./hour-buttons.tsx";
import { LedgerFields } from "./ledger-fields.tsx";
import { bodyOf, draftOf, keepsSecrets, newSecret, type ReceiverDraft } from "./receiver-draft.ts";

const kindsInOrder: readonly ReceiverKind[] = ["wecom", "dingtalk", "feishu", "webhook"];

interface ReceiverFormProps {
  readonly known: ListedReceiver | undefined;
  /** Closes it; true when something was saved. */
  readonly done: (saved: boolean) => void;
}

/** A receiver that is added or changed: where it is, what it is told, and when. */
export function ReceiverForm({ known, done }: ReceiverFormProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = receiversPageWords[language];
  const [draft, setDraft] = useState(() => draftOf(known, language));
  // Pressed again after a lost response, it is the same receiver.
  const [id] = useState(() => known?.id ?? crypto.randomUUID());
  const [busy, run] = useBusy();
  const edit = (change: Partial<ReceiverDraft>) => setDraft((now) => ({ ...now, ...change }));
  const body = bodyOf(draft, known);
  const { kind } = draft;
  const keeps = keepsSecrets(draft, known);
  const hasSecret = keeps && known?.hasSecret === true;
  return (
    <form
      className={shared.card}
      ref={closeByEscape(() => done(false))}
      onSubmit={(event) => {
        event.preventDefault();
        if (body !== undefined)
          run(async () => {
            if (await saveReceiver(pane, id, body)) done(true);
          });
      }}
    >
      <Field label={words.name}>
        <Input
          ref={takeFocus}
          value={draft.name}
          maxLength={60}
          placeholder={words.nameExample}
          onChange={(_event, { value }) => edit({ name: value })}
        />
      </Field>
      <Field label={words.kind}>
        <Select
          value={kind}
          onChange={(_event, { value }) => edit({ kind: receiverKind.parse(value) })}
        >
          {kindsInOrder.map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.address} hint={words.addressHint[kind]}>
        <Input
          value={draft.address}
          autoComplete="off"
          maxLength={2000}
          placeholder={keeps && known !== undefined ? words.keep(known.host) : "https://"}
          onChange={(_event, { value }) => edit({ address: value })}
        />
      </Field>
      {kind !== "wecom" && (
        <Field label={words.secret} hint={words.secretHint[kind]}>
          <Input
            value={draft.secret}
            autoComplete="off"
            maxLength={500}
            {...(hasSecret && { placeholder: words.keepSecret })}
            onChange={(_event, { value }) => edit({ secret: value, unsigned: false })}
          />
        </Field>
      )}
      {kind === "webhook" && (
        <div>
          <Button size="small" onClick={() => edit({ secret: newSecret() })}>
            {words.makeSecret}
          </Button>
        </div>
      )}
      {hasSecret && kind !== "webhook" && (
        <Checkbox
          label={words.noSecret}
          checked={draft.unsigned}
          onChange={(_event, { checked }) => edit({ unsigned: checked === true, secret: "" })}
        />
      )}
      <EventFields kind={draft.kind} chosen={draft.events} choose={(events) => edit({ events })} />
      <HourButtons chosen={draft.hours} choose={(hours) => edit({ hours })} />
      <LanguageField
        label={words.language}
        language={draft.language}
        choose={(language) => edit({ language })}
      />
      <Field label={words.shops} hint={words.shopsHint}>
        <Textarea
          rows={2}
          resize="vertical"
          value={draft.shops}
          onChange={(_event, { value }) => edit({ shops: value })}
        />
      </Field>
      <LedgerFields chosen={draft.ledgers} choose={(ledgers) => edit({ ledgers })} />
      <Switch
        label={words.active}
        checked={draft.active}
        onChange={(_event, { checked }) => edit({ active: checked })}
      />
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || body === undefined}>
          {words.save}
        </Button>
        <Button onClick={() => done(false)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
