import { env } from "cloudflare:workers";
import type { z } from "zod";
import type {
  ReceiverKind,
  ReceiverSettings,
  saveReceiver,
} from "../../../shared/api/receivers.ts";
import type { ReceivedMessage } from "../../receiver-server.ts";

/** A receiver that is told what is overdue, at every hour, with a few things otherwise. */
export const receiverSettings = (but: Partial<ReceiverSettings> = {}): ReceiverSettings => ({
  name: "客服群",
  kind: "webhook",
  active: true,
  language: "zh",
  events: ["overdue"],
  shops: null,
  ledgers: null,
  hours: Array.from({ length: 24 }, (_, hour) => hour),
  ...but,
});

const paths: Readonly<Record<ReceiverKind, string>> = {
  webhook: "/hook/",
  wecom: "/cgi-bin/webhook/send?key=",
  dingtalk: "/robot/send?access_token=",
  feishu: "/open-apis/bot/v2/hook/",
};

/** The secret of a receiver, where its kind has one. */
export const secretOf = (kind: ReceiverKind): string | null =>
  ({ webhook: `whsec_${btoa("x".repeat(32))}`, wecom: null, dingtalk: "SEC钉", feishu: "飞书的" })[
    kind
  ];

/** A body that adds a receiver on this machine, which behaves as its word says. */
export function newReceiver(
  but: Partial<ReceiverSettings> = {},
  word = `good-${crypto.randomUUID()}`,
): z.input<typeof saveReceiver.body> {
  const settings = receiverSettings(but);
  const { kind } = settings;
  const address = `${env.RECEIVERS}${paths[kind]}${word}`;
  return { base: 0, settings, address, secret: secretOf(kind) };
}

/** What a receiver with this word has received, the first first. */
export async function receivedBy(word: string): Promise<readonly ReceivedMessage[]> {
  return (await fetch(`${env.RECEIVERS}/${encodeURIComponent(word)}`)).json();
}
