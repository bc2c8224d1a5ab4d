import type { HostLocale } from "../session/host-session.ts";

/** Who talks to whom, from where. */
export interface FrameNameOptions {
  readonly addinId: string;
  readonly conversationId: string;
  readonly locale: HostLocale;
  /** The address of the page that plays Excel. */
  readonly page: string;
}

/**
 * The `name` that tells office.js in the frame that it runs in Excel on the web, and how to talk to
 * it. It must be there before the frame is inserted.
 */
export function frameName({ addinId, conversationId, locale, page }: FrameNameOptions): string {
  return JSON.stringify({
    baseFrameName: addinId,
    hostInfo: `Excel$Web$16.00$${locale}$${conversationId}$$disableLogging$0`,
    xdmInfo: `${conversationId}|${addinId}|${page}`,
    serializerVersion: "1",
    flags: "[]",
  });
}
