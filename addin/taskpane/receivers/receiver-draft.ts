import type { z } from "zod";
import type {
  ListedReceiver,
  ReceiverSettings,
  saveReceiver,
} from "../../../shared/api/receivers.ts";

/** A receiver as it stands in the form. */
export interface ReceiverDraft extends Omit<ReceiverSettings, "shops" | "ledgers"> {
  readonly shops: string;
  readonly ledgers: readonly string[];
  readonly address: string;
  readonly secret: string;
  /** True to take the secret away. */
  readonly unsigned: boolean;
}

/** A new receiver, or one that is changed. Its address and secret nobody is shown. */
export function draftOf(known: ListedReceiver | undefined, language: "zh" | "en"): ReceiverDraft {
  const typed = { address: "", secret: "", unsigned: false };
  if (known === undefined)
    return {
      name: "",
      kind: "wecom",
      active: true,
      language,
      events: ["overdue", "due-soon"],
      hours: [9, 14],
      shops: "",
      ledgers: [],
      ...typed,
    };
  const { name, kind, active, events, hours, shops, ledgers } = known;
  return {
    name,
    kind,
    active,
    language: known.language,
    events,
    hours,
    shops: (shops ?? []).join("\n"),
    ledgers: ledgers ?? [],
    ...typed,
  };
}

/** Whether address and secret may be left blank: they are kept as long as the kind is. */
export const keepsSecrets = ({ kind }: ReceiverDraft, known: ListedReceiver | undefined): boolean =>
  known?.kind === kind;

/** What is sent of a draft; undefined while something is missing that has to be there. */
export function bodyOf(
  draft: ReceiverDraft,
  known: ListedReceiver | undefined,
): z.input<typeof saveReceiver.body> | undefined {
  const { shops, ledgers, address, secret, unsigned, ...rest } = draft;
  const keeps = keepsSecrets(draft, known);
  const [name, url, key] = [rest.name.trim(), address.trim(), secret.trim()];
  if (name === "" || (url === "" && !keeps)) return undefined;
  if (rest.kind === "webhook" && key === "" && !keeps) return undefined;
  const listed = [...new Set(shops.split(/\r?\n/).map((shop) => shop.trim()))].filter(
    (shop) => shop !== "",
  );
  return {
    base: known?.version ?? 0,
    settings: {
      ...rest,
      name,
      shops: listed.length === 0 ? null : listed,
      ledgers: ledgers.length === 0 ? null : [...ledgers],
    },
    ...(url !== "" && { address: url }),
    ...(unsigned || (!keeps && key === "") ? { secret: null } : key !== "" && { secret: key }),
  };
}

/** A webhook's secret as Standard Webhooks has it, of 32 random bytes. */
export const newSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
