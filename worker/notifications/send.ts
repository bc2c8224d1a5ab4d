import type { DeliveryOutcome } from "../../shared/api/receivers.ts";
import type { Judged, Kind, Outgoing } from "./kinds/kind.ts";

/** Milliseconds after which a receiver is waited for no longer. */
const TIME_OUT = 10_000;

/** Bytes of an answer that are read: a robot's code stands in the first hundred. */
const MOST_ANSWER = 16 * 1024;

/** What came of sending once. */
export interface Sent {
  readonly outcome: DeliveryOutcome;
  readonly status: number | null;
  readonly code: number | null;
  /** Whether to try again. */
  readonly passes: boolean;
  /** Whether people may have been shown it although nobody said so. */
  readonly perhaps: boolean;
  /** Milliseconds that the receiver asks for. */
  readonly retryAfter: number;
}

const nothing = { status: null, code: null, passes: true, perhaps: false, retryAfter: 0 };

/** Sends a message once. Nothing of the answer is kept but its status and a robot's code: it could say anything. */
export async function sendOnce(
  kind: Kind,
  { url, headers, body }: Outgoing,
  timeOut: number = TIME_OUT,
): Promise<Sent> {
  const signal = AbortSignal.timeout(timeOut);
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
      body,
      // Followed, a redirect would lead where no address may be.
      redirect: "manual",
      signal,
    });
  } catch {
    return signal.aborted
      ? { ...nothing, outcome: "no-answer", perhaps: true }
      : { ...nothing, outcome: "unreachable" };
  }
  const { status } = response;
  const answered = { ...nothing, status, retryAfter: retryAfterOf(response) };
  const trouble = troubleOf(status);
  if (trouble !== undefined || kind.judge === undefined) {
    await response.body?.cancel().catch(() => undefined);
    return trouble === undefined
      ? { ...answered, outcome: "sent", passes: false }
      : { ...answered, ...trouble };
  }
  const text = await readBounded(response).catch(() => undefined);
  if (text === undefined) return { ...answered, outcome: "no-answer", perhaps: true };
  return { ...answered, ...judged(kind.judge, text) };
}

/** What a status says by itself; undefined for 2xx. */
function troubleOf(status: number): Pick<Sent, "outcome" | "passes"> | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status < 400) return { outcome: "redirected", passes: false };
  if (status >= 500) return { outcome: "server-error", passes: true };
  // The same again will be refused again, but for these.
  return { outcome: "refused", passes: [408, 425, 429].includes(status) };
}

function judged(judge: (body: unknown) => Judged, text: string): Judged & Pick<Sent, "perhaps"> {
  const parsed = parseJson(text);
  const said: Judged =
    parsed === undefined ? { outcome: "not-json", code: null, passes: true } : judge(parsed.value);
  // With HTTP 2xx and an answer that says nothing, it may well have been shown.
  return { ...said, perhaps: said.outcome === "not-json" };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The beginning of an answer. Throws when it breaks off, or does not end in time. */
async function readBounded({ body }: Response): Promise<string> {
  if (body === null) return "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
    if (done) return text;
    bytes += value.length;
    text += decoder.decode(value, { stream: true });
    if (bytes > MOST_ANSWER) {
      await reader.cancel().catch(() => undefined);
      return text;
    }
  }
}

/** Milliseconds in Retry-After, as seconds; another spelling asks for nothing. */
function retryAfterOf({ headers }: Response): number {
  const seconds = headers.get("retry-after");
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : 0;
}
