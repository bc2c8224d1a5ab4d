import type { ReceiverKind } from "../../../shared/api/receivers.ts";
import { dingtalk } from "./dingtalk.ts";
import { feishu } from "./feishu.ts";
import type { Kind } from "./kind.ts";
import { webhook } from "./webhook.ts";
import { wecom } from "./wecom.ts";

/** How each kind of receiver is spoken to: one without it does not compile. */
export const kinds: Readonly<Record<ReceiverKind, Kind>> = { webhook, wecom, dingtalk, feishu };
