import { usePrinting } from '../components/use-printing.ts';
import { longDateOf } from '../date-words.ts';
import { useScenario } from '../state/choices.tsx';
import { useRoute } from '../state/route.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { BASE_NAME, nameOr, PAGE_NAMES } from '../words.ts';
import './print-head.css';

/** On paper only: whose figures they are, of which page and scenario, and when they were printed. */
export function PrintHead(props: { readonly council: string; readonly ofScenario: boolean }) {
  // Drawn again as the page is put on paper: a file may have been open since yesterday.
  usePrinting();
  const { content } = useWorkspace();
  const { scenario } = useScenario();
  const { page } = useRoute();
  const chosen = content.scenarios.find(({ key }) => key === scenario);
  const parts = [
    PAGE_NAMES[page],
    ...(props.ofScenario && content.scenarios.length > 0
      ? [`Scenario: ${chosen ? nameOr(chosen.name) : BASE_NAME}`]
      : []),
    `Printed ${longDateOf(new Date())}`,
  ];
  return (
    <p className="print-head">
      <strong>{props.council}</strong> · {parts.join(' · ')}
    </p>
  );
}
