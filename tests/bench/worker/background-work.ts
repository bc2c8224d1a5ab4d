/** What a Worker goes on with behind its responses, where Cloudflare's execution context would see to it. */
export class BackgroundWork {
  readonly #underWay = new Set<Promise<void>>();
  readonly #faults: unknown[] = [];

  /** Keeps an eye on work that goes on. */
  waitUntil(work: Promise<unknown>): void {
    const watched = work
      .then(
        () => undefined,
        (fault: unknown) => void this.#faults.push(fault),
      )
      .finally(() => this.#underWay.delete(watched));
    this.#underWay.add(watched);
  }

  /** Resolves when nothing goes on any more. Throws what went wrong since it was last asked. */
  async ended(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
    const faults = this.#faults.splice(0);
    if (faults.length > 0) throw new AggregateError(faults, "Work behind a response failed");
  }
}
