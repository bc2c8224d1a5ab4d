import type { Ledger } from "../../../shared/ledger.ts";
import { headingOf } from "../../engine/sheet/column-choice.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { HeadingCard } from "./heading-card.tsx";
import type { PlacementForm } from "./use-placement-form.ts";

interface OpenHeadingsProps {
  readonly ledger: Ledger;
  readonly form: PlacementForm;
}

/** The headings that stand for no column yet: those with proposals, and closed those without. */
export function OpenHeadings({ ledger, form }: OpenHeadingsProps) {
  const shared = useSharedStyles();
  const words = useWords().placement;
  const { choices, offer, unused } = form;
  const free = ledger.keys.filter((key) => choices[key] === null || choices[key] === undefined);
  const card = (of: (typeof offer.headings)[number]) => (
    <HeadingCard
      key={of.heading.name}
      ledger={ledger}
      of={of}
      column={ledger.keys.find((key) => headingOf(choices[key] ?? null) === of.heading.name)}
      free={free}
      unused={unused.has(of.heading.name)}
      choose={(column) => form.place(of.heading.name, column)}
      leave={(isUnused) => form.leave(of.heading.name, isUnused)}
    />
  );
  const proposed = offer.headings.filter(({ proposals }) => proposals.length > 0);
  const others = offer.headings.filter(({ proposals }) => proposals.length === 0);
  return (
    <>
      {proposed.map(card)}
      {others.length > 0 && (
        <li>
          <Disclosure title={words.withoutProposal(others.length)}>
            <ul className={shared.list}>{others.map(card)}</ul>
          </Disclosure>
        </li>
      )}
    </>
  );
}
