/** What a clerk would do next: the one button that stands out. */
export type NextStep = "validate" | "push" | "pull";

/** Validate what is not validated or has changed since; push what is ready; else pull. */
export function nextStep(validated: boolean, stale: boolean, pushable: number): NextStep {
  if (!validated || stale) return "validate";
  return pushable > 0 ? "push" : "pull";
}
