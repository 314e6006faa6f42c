import { ComparedChoice } from '../../components/compared-choice.tsx';
import { useWorkspace } from '../../state/workspace.tsx';

/** Which scenarios go into what is taken away, beside the base: the same as are compared. */
export function PlansChoice() {
  const { scenarios } = useWorkspace().content;
  if (scenarios.length === 0) return <p>There are no scenarios yet: the base goes by itself.</p>;
  return <ComparedChoice legend="Scenarios beside the base" />;
}
