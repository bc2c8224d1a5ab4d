import { ProgressBar } from "@fluentui/react-components";
import type { Progress } from "../../state/job.ts";
import { useSharedStyles } from "./use-shared-styles.ts";

interface WorkingBarProps {
  readonly label: string;
  readonly progress: Progress;
}

/** Work that is under way, as far as can be told. */
export function WorkingBar({ label, progress }: WorkingBarProps) {
  const shared = useSharedStyles();
  const { done, total } = progress;
  return (
    <div>
      <p className={shared.quiet}>{label}</p>
      <ProgressBar
        aria-label={label}
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
    </div>
  );
}
