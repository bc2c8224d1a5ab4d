import { Field, Input } from "@fluentui/react-components";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { Language } from "../../../shared/localized.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { spanText } from "../../../shared/messages/span-text.ts";
import {
  deadlineParts,
  partKey,
  showPart,
  usualSpan,
  type DeadlinePart,
} from "../../engine/settings/deadline-draft.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState } from "../kit/pane-context.ts";
import type { DraftProps } from "./draft-props.ts";

/** How long each deadline of each ledger allows, when it warns, and how long a status may pause it. */
export function DeadlineFields(form: DraftProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  const set = form.proposal.settings.deadlines;
  return (
    <section>
      <h2 className={shared.title}>{words.deadlines}</h2>
      <p className={shared.quiet}>{words.deadlinesHint}</p>
      {ledgers
        .filter(({ deadlines }) => Object.keys(deadlines).length > 0)
        .map((ledger) => (
          <Disclosure
            key={ledger.id}
            title={ledger.title[language]}
            {...(set[ledger.id] !== undefined && {
              figure: words.entries(Object.keys(set[ledger.id] ?? {}).length),
            })}
          >
            {deadlineParts(ledger).map((part) => (
              <PartField key={partKey(part)} part={part} ledger={ledger} {...form} />
            ))}
          </Disclosure>
        ))}
    </section>
  );
}

interface PartFieldProps extends DraftProps {
  readonly part: DeadlinePart;
  readonly ledger: Ledger;
}

function PartField({ part, ledger, draft, proposal, edit }: PartFieldProps) {
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  const key = partKey(part);
  const isWrong = proposal.faults.some((fault) => fault.at === "deadline" && fault.part === key);
  const isSpan = part.part.kind === "span";
  const hint = hintOf(part, language);
  return (
    <Field
      label={labelOf(part, ledger, language)}
      {...(hint !== undefined && { hint })}
      {...(isWrong && { validationMessage: isSpan ? words.noSpan : words.notANumber })}
    >
      <Input
        inputMode={isSpan ? "text" : "numeric"}
        value={draft.deadlines?.[key] ?? showPart(part, draft.base.deadlines, language)}
        {...(!isSpan && { contentAfter: part.part.kind === "warn-at" ? "%" : words.dayUnit })}
        onChange={(_event, { value }) => edit({ deadlines: { ...draft.deadlines, [key]: value } })}
      />
    </Field>
  );
}

/** `待解决 · 紧急`. */
function labelOf({ rule, part }: DeadlinePart, { deadlines }: Ledger, language: Language): string {
  const words = rulesPageWords[language];
  const title = deadlines[rule]?.title[language] ?? rule;
  if (part.kind === "warn-at") return `${title} · ${words.warnAt}`;
  if (part.kind === "pause-days") return `${title} · ${words.pauseDays}`;
  const name = words.spanNames[part.name] ?? part.name;
  return name === "" ? title : `${title} · ${name}`;
}

function hintOf({ ledger, rule, part }: DeadlinePart, language: Language): string | undefined {
  if (part.kind !== "span") return undefined;
  const usual = usualSpan(ledger, rule, part.name);
  return usual && rulesPageWords[language].usualValue(spanText(usual, language));
}
