import { Component, type ReactNode } from "react";
import { troubleOf } from "../../state/trouble/trouble-of.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { TroubleCard } from "./trouble-card.tsx";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly trouble: Trouble | null;
}

/**
 * Keeps the rest of the pane working when a view cannot be drawn. A pane that stays open all day
 * outlives deployments: a view that it has not loaded yet may be gone, and loading anew brings it.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { trouble: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { trouble: troubleOf(error) };
  }

  override render(): ReactNode {
    const { trouble } = this.state;
    if (trouble === null) return this.props.children;
    return <TroubleCard trouble={trouble} retry={() => location.reload()} />;
  }
}
