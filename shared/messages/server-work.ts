import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";
import { showCount } from "./show-count.ts";

/** What the settings tell an admin about work that the server does on all records by itself. */
interface ServerWorkWords {
  readonly rebuilding: (done: number, total: number) => string;
  readonly rebuildingHint: string;
  readonly inClear: (versions: number) => string;
  readonly inClearHint: string;
}

const zh: ServerWorkWords = {
  rebuilding: (done, total) => `正在重建 ${showCount(done)}/${showCount(total)}`,
  rebuildingHint:
    "服务器在后台重新推算金额、时限和查重依据。这期间照常校验、推送，查得和平时一样严，不用做什么。",
  inClear: (versions) => `还有 ${showCount(versions)} 份旧内容没加密`,
  inClearHint: "是升级以前存下的，服务器每分钟自动加密一批，不用做什么。",
};

const en: ServerWorkWords = {
  rebuilding: (done, total) => `Rebuilding ${showCount(done)}/${showCount(total)}`,
  rebuildingHint:
    "The server works out amounts, deadlines and what rows are compared by again. Validating and pushing go on meanwhile, with checks as strict as ever; there is nothing to do.",
  inClear: (versions) => `${counted(versions, "version")} of records not encrypted yet`,
  inClearHint:
    "From before the upgrade: the server encrypts some of them every minute; there is nothing to do.",
};

export const serverWorkWords: Readonly<Record<Language, ServerWorkWords>> = { zh, en };
