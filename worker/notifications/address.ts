import type { ReceiverKind } from "../../shared/api/receivers.ts";
import { RequestError } from "../request-error.ts";

/** Names that lead into somebody's own network, or nowhere. */
const PRIVATE =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|invalid|test)$/;

/** What the address of each robot looks like, wherever it is served: its path, and what names the group behind it. */
const robots = {
  wecom: { path: /^\/cgi-bin\/webhook\/send$/, names: "key" },
  dingtalk: { path: /^\/robot\/send$/, names: "access_token" },
  feishu: { path: /^\/open-apis\/bot\/(v2\/)?hook\/[^/]+$/, names: null },
} as const satisfies Record<
  Exclude<ReceiverKind, "webhook">,
  { readonly path: RegExp; readonly names: string | null }
>;

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
  if (kind === "webhook" ? robotHosts.test(url.hostname) : !isRobot(url, kind))
    throw new RequestError("address-of-another-kind");
  url.hash = "";
  return url;
}

/** Whether an address is a robot's; what it says besides which group it is goes, so that one group has one address. */
function isRobot(url: URL, kind: keyof typeof robots): boolean {
  const { path, names } = robots[kind];
  const group = names === null ? "" : (url.searchParams.get(names) ?? "");
  if (!path.test(url.pathname) || (names !== null && group === "")) return false;
  url.search = names === null ? "" : new URLSearchParams({ [names]: group }).toString();
  return true;
}
