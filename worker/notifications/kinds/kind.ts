import type { DeliveryOutcome, Figures } from "../../../shared/api/receivers.ts";
import type { Language } from "../../../shared/localized.ts";
import type { DigestText } from "../../../shared/notifications/digest-text.ts";

/** A message, before it is laid out for its receiver. */
export interface Message {
  /** The same each time that it is tried. */
  readonly id: string;
  /** `digest`, `test`, or the event that it tells at once. */
  readonly type: string;
  /** When its figures were read. */
  readonly madeAt: Date;
  readonly text: DigestText;
  readonly language: Language;
  readonly shops: readonly string[] | null;
  readonly events: Readonly<Record<string, Figures>>;
}

/** Where and how it is sent. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a robot's answer with HTTP 2xx says. */
export interface Judged {
  readonly outcome: DeliveryOutcome;
  readonly code: number | null;
  /** Whether it may pass by itself. */
  readonly passes: boolean;
}

/** How one kind of receiver is spoken to. */
export interface Kind {
  request(message: Message, address: URL, secret: string | null, now: Date): Promise<Outgoing>;
  /** Reads the answer of one that says in its body how it went; left out where the status says it all. */
  judge?(body: unknown): Judged;
}

/** The answer of a robot that carries a code: 0 is good, anything else is its own trouble. */
export function judgeCode(code: unknown, passing: readonly number[]): Judged {
  if (code === 0) return { outcome: "sent", code: null, passes: false };
  return Number.isSafeInteger(code)
    ? { outcome: "robot-error", code: code as number, passes: passing.includes(code as number) }
    : { outcome: "not-json", code: null, passes: true };
}
