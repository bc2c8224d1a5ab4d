import { mergeClasses } from "@fluentui/react-components";
import type { ProblemCode } from "../../../shared/problem.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";

interface NumberHintProps {
  readonly code: ProblemCode;
}

/** Says of damaged numbers that the server may know the whole ones, while nobody is signed in. */
export function NumberHint({ code }: NumberHintProps) {
  const shared = useSharedStyles();
  const words = useWords().problems;
  const signedIn = usePaneState("person") !== null;
  if (signedIn || (code !== "R003" && code !== "R004")) return null;
  return <p className={mergeClasses(shared.quiet, shared.wrap)}>{words.signInForNumbers}</p>;
}
