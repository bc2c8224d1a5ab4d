/** Ends a command that cannot go on, with one sentence that says why and what would help. */
export function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}
