/** Whoever runs the server looks here: for what is our fault, and for what somebody has to look into. Nothing personal goes in. */
export function serverLog(level: "error" | "warn", entry: Readonly<Record<string, unknown>>): void {
  console[level](entry);
}
