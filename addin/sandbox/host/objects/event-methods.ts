import { type Method, method } from "../rich-api/office-class.ts";
import type { ApiVersion } from "../session/requirement-matrix.ts";

/** An event of the public API, and how office.js asks for it. */
interface EventMember {
  /** As in `onChanged`. */
  readonly publicName: string;
  readonly since: ApiVersion;
  readonly type: number;
  /** What stands between `_Register` and the end, as in `DataChangedEvent`. */
  readonly wire: string;
}

/** The methods by which `add()` and `remove()` of event handlers reach the host. */
export function eventMethods<T>(
  targetId: (target: T) => string,
  events: readonly EventMember[],
): Record<string, Method<T>> {
  return Object.fromEntries(
    events.flatMap(({ publicName, since, type, wire }): [string, Method<T>][] => [
      [
        `_Register${wire}`,
        method(since, (t, _, session) => session.registrations.add(type, targetId(t)), publicName),
      ],
      [
        `_Unregister${wire}`,
        method(
          since,
          (t, _, session) => session.registrations.remove(type, targetId(t)),
          publicName,
        ),
      ],
    ]),
  );
}
