import type { ApiVersion } from "./requirement-matrix.ts";

/** One Office.js member that an add-in used. */
export interface UsedMember {
  /** As in the reference, e.g. `Range.values`. */
  readonly name: string;
  readonly since: ApiVersion;
}

/** Notes which members an add-in asks for, and which of them it didn't get. */
export class MemberRecorder {
  readonly #used = new Map<string, ApiVersion>();
  readonly #missing = new Set<string>();

  used(name: string, since: ApiVersion): void {
    this.#used.set(name, since);
  }

  missing(name: string): void {
    this.#missing.add(name);
  }

  /** Every member that was answered, by name. */
  get usedMembers(): UsedMember[] {
    return [...this.#used]
      .map(([name, since]) => ({ name, since }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Members that the host lacks, or that the requirement matrix doesn't reach. */
  get missingMembers(): string[] {
    return [...this.#missing].sort();
  }
}
