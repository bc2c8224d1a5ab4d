/** What must be ended or removed when a measurement is over, the last begun first. */
export class Cleanup {
  readonly #steps: (() => unknown)[] = [];

  /** Registers something to be done at the end. */
  add(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Does it all, each even when another one fails. */
  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  }
}
