import type { z } from "zod";
import type { answerWork } from "../../shared/api/worklists.ts";
import type { Worklist } from "../../shared/worklists/worklist.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Half, WorkContext } from "./half.ts";

/** A request that answers lines, as it came in. */
export interface IncomingAnswers {
  readonly worklist: Worklist;
  readonly half: Half;
  readonly context: WorkContext;
  readonly request: z.output<typeof answerWork.body>;
  /** SHA-256 of the request's body. */
  readonly digest: string;
  readonly secrets: KeySecrets;
}
