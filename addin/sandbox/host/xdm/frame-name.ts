import type { HostLocale } from "../session/host-session.ts";

/** Office.js's flag of a page that functions in cells are called in. */
const CUSTOM_FUNCTIONS = 2;

/** Who talks to whom, from where. */
export interface FrameNameOptions {
  readonly addinId: string;
  readonly conversationId: string;
  readonly locale: HostLocale;
  /** Whether office.js brings the runtime of custom functions with it. */
  readonly functions: boolean;
  /** The address of the page that plays Excel. */
  readonly page: string;
}

/**
 * The `name` that tells office.js in the frame that it runs in Excel on the web, and how to talk to
 * it. It must be there before the frame is inserted.
 */
export function frameName(options: FrameNameOptions): string {
  const { addinId, conversationId, locale, functions, page } = options;
  return JSON.stringify({
    baseFrameName: addinId,
    hostInfo: `Excel$Web$16.00$${locale}$${conversationId}$$disableLogging$${functions ? CUSTOM_FUNCTIONS : 0}`,
    xdmInfo: `${conversationId}|${addinId}|${page}`,
    serializerVersion: "1",
    flags: "[]",
  });
}
