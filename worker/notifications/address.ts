import type { ReceiverKind } from "../../shared/api/receivers.ts";
import { RequestError } from "../request-error.ts";

/** Names that lead into somebody's own network, or nowhere. */
const PRIVATE =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|invalid|test)$/;

/** What the address of each robot looks like, wherever it is served. */
const robotPath: Readonly<Record<Exclude<ReceiverKind, "webhook">, (url: URL) => boolean>> = {
  wecom: ({ pathname, searchParams }) =>
    pathname === "/cgi-bin/webhook/send" && searchParams.has("key"),
  dingtalk: ({ pathname, searchParams }) =>
    pathname === "/robot/send" && searchParams.has("access_token"),
  feishu: ({ pathname }) => /^\/open-apis\/bot\/(v2\/)?hook\/[^/]+$/.test(pathname),
};

/** Hosts by which a robot's address shows when a webhook was meant. */
const robotHosts = /(^|\.)(qyapi\.weixin\.qq\.com|dingtalk\.com|feishu\.cn|larksuite\.com)$/;

/**
 * Whether we may send there: by https, to a public name. An address in digits is none: what is meant for everybody has
 * a name, and one in digits is how a private network is reached. On this machine alone its own loopback is allowed, by
 * http too.
 */
function isAllowed(url: URL, loopback: boolean): boolean {
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  if (url.username !== "" || url.password !== "") return false;
  if (loopback && ["127.0.0.1", "[::1]", "localhost"].includes(host))
    return /^https?:$/.test(url.protocol);
  const isName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host);
  return url.protocol === "https:" && isName && !PRIVATE.test(host);
}

/** The address of a receiver. Throws address-not-allowed, and address-of-another-kind. */
export function addressOf(text: string, kind: ReceiverKind, loopback: boolean): URL {
  const url = URL.parse(text);
  if (url === null || !isAllowed(url, loopback)) throw new RequestError("address-not-allowed");
  const fits = kind === "webhook" ? !robotHosts.test(url.hostname) : robotPath[kind](url);
  if (!fits) throw new RequestError("address-of-another-kind");
  url.hash = "";
  return url;
}
