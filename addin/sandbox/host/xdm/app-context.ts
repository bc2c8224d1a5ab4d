import type { HostLocale } from "../session/host-session.ts";
import type { RequirementMatrix } from "../session/requirement-matrix.ts";

/** Office.js's number for Excel on the web. */
const EXCEL_WEB = 16;
/** The document may be read and written. */
const READ_WRITE = 1;

/** What the frame is told about its surroundings when it starts. */
export interface AppContextOptions {
  readonly addinId: string;
  readonly locale: HostLocale;
  readonly origin: string;
  readonly documentUrl: string;
  readonly requirements: RequirementMatrix;
  /** `Office.context.document.settings`: names with their values as JSON. */
  readonly settings: readonly (readonly [string, string])[];
}

/**
 * The answer to `getAppContextAsync`. It carries no theme: Excel on the web gives none either, and
 * this office.js would not take it.
 */
export function appContext(options: AppContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: options.addinId,
    _appName: EXCEL_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: READ_WRITE,
    _settings: options.settings,
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000000",
    _appInstanceId: options.addinId,
    _requirementMatrix: JSON.stringify(options.requirements),
    _hostFullVersion: "16.0.0.0",
    _addinName: options.addinId,
    _appDomains: [options.origin],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
