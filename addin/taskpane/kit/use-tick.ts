import { useEffect, useState } from "react";

/** Has the component drawn again every so many milliseconds, for what depends on the time. */
export function useTick(milliseconds: number): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
}
