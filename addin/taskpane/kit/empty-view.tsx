import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSharedStyles } from "./use-shared-styles.ts";

interface EmptyViewProps {
  readonly title: string;
  readonly hint?: string;
  /** What to do about it: a button. */
  readonly children?: ReactNode;
}

/** A view that has nothing to show: says why, and what to do. */
export function EmptyView({ title, hint, children }: EmptyViewProps) {
  const shared = useSharedStyles();
  return (
    <div className={shared.view}>
      <h2 className={shared.title}>{title}</h2>
      {hint !== undefined && <p className={mergeClasses(shared.quiet, shared.wrap)}>{hint}</p>}
      {children !== undefined && <div className={shared.row}>{children}</div>}
    </div>
  );
}
