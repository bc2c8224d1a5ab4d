import type { PushProgress } from "../engine/push/push.ts";

/** A push on its way. */
export interface RunningPush {
  readonly progress: PushProgress;
  readonly cancelling: boolean;
  /** Stops before the next rows; what has landed stays. */
  cancel(): void;
}
