/** What the host can answer instead of a response, with office.js's own numbers. */
export const FAULT = {
  internalError: 5001,
  cellEditMode: 5004,
  sessionTimedOut: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** The number of a fault. */
export type FaultCode = (typeof FAULT)[keyof typeof FAULT];

/** Trouble on demand, for tests and for people who want to see what the add-in does then. */
export class Faults {
  #planned: FaultCode[] = [];
  /** How long each answer is held back, in milliseconds. */
  delay = 0;

  /** Answers the next requests, `times` of them, with a fault. */
  failNext(code: FaultCode, times = 1): void {
    this.#planned.push(...new Array<FaultCode>(times).fill(code));
  }

  /** The fault planned for the request at hand. */
  take(): FaultCode | undefined {
    return this.#planned.shift();
  }
}
