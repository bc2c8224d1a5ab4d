import { refuse } from "../../addin/build/refuse.ts";

/** A start that can't go on. Its message is for the person at the terminal: what is wrong, what helps. */
export class StartError extends Error {}

/** Does the work of a command; a StartError ends the command with its sentence, and nothing else. */
export async function orRefuse<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StartError) refuse(error.message);
    throw error;
  }
}
