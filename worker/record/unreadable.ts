import { serverLog } from "../environment/server-log.ts";
import { RequestError } from "../request-error.ts";

/** What an attempt to open something sealed came to: null where it does not open, as after somebody has changed it. */
export async function openedOrNull<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (error) {
    if (!(error instanceof RequestError && error.code === "unreadable-record")) throw error;
    // Whoever runs the server has to hear of it: the person who sees the list can do nothing.
    serverLog("error", { code: error.code, of: error.parts.errors?.[0]?.path });
    return null;
  }
}
