import { Hono } from "hono";
import type { Bindings } from "./environment/bindings.ts";
import { everyMinute } from "./jobs/every-minute.ts";
import { environmentOf } from "./environment/environment-of.ts";
import { tellFromQueue } from "./notifications/tell-receivers.ts";
import { problemResponse } from "./http/problem-response.ts";
import { unmatched } from "./http/unmatched.ts";
import { mountAcknowledgements } from "./routes/acknowledgements.ts";
import { mountAudit } from "./routes/audit.ts";
import { mountBatches } from "./routes/batches.ts";
import { mountDescription } from "./routes/description.ts";
import { mountFigures } from "./routes/figures.ts";
import { mountFinance } from "./routes/finance.ts";
import { mountClosing } from "./routes/closing.ts";
import { mountReversals } from "./routes/reversals.ts";
import { mountHealth } from "./routes/health.ts";
import { mountKeys } from "./routes/keys.ts";
import { mountLedgers } from "./routes/ledgers.ts";
import { mountUnmatchedItems } from "./routes/unmatched-items.ts";
import { mountHeldRecords } from "./routes/held-records.ts";
import { mountOData } from "./routes/odata.ts";
import { mountOverdue } from "./routes/overdue.ts";
import { mountPeople } from "./routes/people.ts";
import { mountPlacements } from "./routes/placements.ts";
import { mountPushes } from "./routes/pushes.ts";
import { mountRebuild } from "./routes/rebuild.ts";
import { mountReceivers } from "./routes/receivers.ts";
import { mountRecords } from "./routes/records.ts";
import { mountFiles } from "./routes/files.ts";
import { mountReports } from "./routes/reports.ts";
import { mountSettings } from "./routes/settings.ts";
import { mountStatements } from "./routes/statements.ts";
import { mountSignIn } from "./routes/sign-in.ts";
import { mountUntruncatedIdentifiers } from "./routes/untruncated-identifiers.ts";
import { mountWorklists } from "./routes/worklists.ts";
import { securityHeaders } from "./http/security-headers.ts";

const app = new Hono<{ Bindings: Bindings }>();

app.use(securityHeaders);
app.onError(problemResponse);
app.notFound(unmatched);

mountHealth(app);
mountDescription(app);
mountSignIn(app);
mountKeys(app);
mountLedgers(app);
mountPushes(app);
mountRecords(app);
mountAcknowledgements(app);
mountOverdue(app);
mountUnmatchedItems(app);
mountHeldRecords(app);
mountUntruncatedIdentifiers(app);
mountWorklists(app);
mountFinance(app);
mountFigures(app);
mountClosing(app);
mountReversals(app);
mountBatches(app);
mountStatements(app);
mountReports(app);
mountFiles(app);
mountOData(app);
mountSettings(app);
mountPlacements(app);
mountReceivers(app);
mountPeople(app);
mountAudit(app);
mountRebuild(app);

/** What Cloudflare calls: requests, the trigger of every minute, and the queue where one is bound. */
export default {
  fetch: app.fetch,
  scheduled: (
    _when: unknown,
    bindings: Bindings,
    context: { waitUntil: (work: Promise<unknown>) => void },
  ): void => {
    context.waitUntil(everyMinute(bindings));
  },
  queue: (
    { messages }: { readonly messages: readonly { readonly body: unknown }[] },
    bindings: Bindings,
  ): Promise<void> =>
    tellFromQueue(
      environmentOf(bindings),
      messages.map(({ body }) => Number(body)),
    ),
};
