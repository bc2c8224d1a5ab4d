/** How long a command may take before the ribbon gives up on it, as in Excel: five minutes. */
const TIME_LIMIT = 300_000;

interface Running {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Presses of ribbon buttons, from the press until the add-in calls `event.completed()`. */
export class RibbonCommands {
  readonly #running = new Map<string, Running>();
  #waiting: (() => void)[] = [];
  #send: ((data: unknown) => void) | null = null;
  #last = 0;

  /** The add-in listens now; what was pressed before is sent. */
  connect(send: (data: unknown) => void): void {
    this.#send = send;
    for (const press of this.#waiting.splice(0)) press();
  }

  /** The add-in is gone or loads anew; what is still running will not complete. */
  disconnect(): void {
    this.#send = null;
    this.#waiting = [];
    for (const { reject, timer } of this.#running.values()) {
      clearTimeout(timer);
      reject(new Error("The add-in was closed"));
    }
    this.#running.clear();
  }

  /** Runs the function that the add-in associated with the name; resolves when it has completed. */
  invoke(functionName: string): Promise<void> {
    const id = `command-${++this.#last}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#running.delete(id);
        reject(new Error(`The command ${functionName} did not complete`));
      }, TIME_LIMIT);
      this.#running.set(id, { resolve, reject, timer });
      const press = () =>
        this.#send?.([id, functionName, JSON.stringify({ source: { id: functionName } })]);
      if (this.#send) press();
      else this.#waiting.push(press);
    });
  }

  /** The add-in called `event.completed()`. */
  complete(id: string): void {
    const running = this.#running.get(id);
    if (!running) return;
    clearTimeout(running.timer);
    this.#running.delete(id);
    running.resolve();
  }
}
