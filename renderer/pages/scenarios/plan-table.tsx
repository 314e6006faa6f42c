import { memo } from 'react';
import type { SchemeKind } from '../../../shared/api/schemes.ts';
import type { ComparedScenario } from '../../../shared/api/views.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import type { MeasureRow, ScenarioRow, SchemeRow } from '../../../shared/workspace/rows.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useChange } from '../../state/change.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { MEASURE_KIND_NAMES, MEASURE_KIND_SHORT, nameOr } from '../../words.ts';
import { PlanHead } from './plan-head.tsx';
import { PlanLine, type PlanView } from './plan-line.tsx';
import { Saving, thousandsText } from './saving.tsx';
import { moveMeasure, switchMeasure } from './scenario-steps.ts';
import { stillNeeded } from './scheme/form-values.ts';
import { moveScheme, switchScheme } from './scheme/scheme-steps.ts';
import { STATUS_NAMES } from './scheme/tracking-words.ts';

type PlanTableProps = {
  /** The scenario whose switches and savings are shown; null with none. */
  readonly shown: ScenarioRow | null;
  /** Its figures; missing while the file has faults. */
  readonly compared: ComparedScenario | undefined;
  readonly years: readonly string[];
  readonly view: PlanView;
  readonly kinds: readonly SchemeKind[];
  /** The measure being edited beside the table. */
  readonly editing: string | null;
  readonly onEditMeasure: (key: string) => void;
  readonly onEditScheme: (key: string) => void;
};

/** Every scheme and measure of the file, with its switch in the scenario shown and what it saves there. */
export const PlanTable = memo(function PlanTable(props: PlanTableProps) {
  const { measures, schemes } = useWorkspace().content;
  const readOnly = useReadOnly();
  const columns = columnsOf(props, readOnly);
  const group = (name: string) => (
    <tr className="group">
      <th scope="rowgroup" colSpan={columns}>
        {name}
      </th>
    </tr>
  );
  const both = schemes.length > 0 && measures.length > 0;
  return (
    <ScrollRegion label="Schemes and measures">
      <table className={`figures measures by-${props.view}`} aria-labelledby="measures-heading">
        <PlanHead years={props.years} view={props.view} />
        {schemes.length === 0 ? null : (
          <tbody>
            {both ? group('Schemes') : null}
            {schemes.map((scheme, index) => (
              <SchemeLine key={scheme.key} {...props} scheme={scheme} index={index} count={schemes.length} />
            ))}
          </tbody>
        )}
        {measures.length === 0 ? null : (
          <tbody>
            {both ? group('Single measures') : null}
            {measures.map((measure, index) => (
              <MeasureLine
                key={measure.key}
                {...props}
                measure={measure}
                index={index}
                count={measures.length}
              />
            ))}
          </tbody>
        )}
        {props.compared ? <Together {...props} compared={props.compared} /> : null}
      </table>
    </ScrollRegion>
  );
});

function columnsOf({ view, years }: Pick<PlanTableProps, 'view' | 'years'>, readOnly: boolean): number {
  return 4 + (view === 'years' ? years.length + 1 : 10) + (readOnly ? 0 : 1);
}

type At = { readonly index: number; readonly count: number };

function SchemeLine(props: PlanTableProps & At & { readonly scheme: SchemeRow }) {
  const { scheme, shown, compared, index } = props;
  const change = useChange();
  const readOnly = useReadOnly();
  const kind = props.kinds.find(({ id }) => id === scheme.scheme);
  const needed = kind ? stillNeeded(kind.fields, scheme.fields).map(inSentence) : [];
  return (
    <PlanLine
      needed={needed}
      name={nameOr(scheme.name)}
      kind={kind?.name ?? scheme.scheme}
      kindTitle={kind?.summary ?? ''}
      starts={null}
      on={shown?.schemes.includes(scheme.key) ?? false}
      shown={shown}
      figures={compared?.schemes.find(({ key }) => key === scheme.key)}
      years={props.years}
      view={props.view}
      columns={columnsOf(props, readOnly)}
      status={scheme.status && STATUS_NAMES[scheme.status]}
      opener={{ 'data-scheme': scheme.key }}
      editing={false}
      readOnly={readOnly}
      figure={(year) => ({ kind: 'scheme-saving', scheme: scheme.key, year })}
      onEdit={() => props.onEditScheme(scheme.key)}
      onSwitch={(on) => void change(switchScheme(shown, scheme, on))}
      first={index === 0}
      last={index === props.count - 1}
      onMove={(by) => void change(moveScheme(scheme, index + by, by < 0))}
    />
  );
}

function MeasureLine(props: PlanTableProps & At & { readonly measure: MeasureRow }) {
  const { measure, shown, compared, index } = props;
  const change = useChange();
  const readOnly = useReadOnly();
  return (
    <PlanLine
      needed={[]}
      name={nameOr(measure.name)}
      kind={MEASURE_KIND_SHORT[measure.kind]}
      kindTitle={MEASURE_KIND_NAMES[measure.kind]}
      starts={measure.from ?? measure.on}
      on={shown?.measures.includes(measure.key) ?? false}
      shown={shown}
      figures={compared?.schemes.find(({ key }) => key === measure.key)}
      years={props.years}
      view={props.view}
      columns={columnsOf(props, readOnly)}
      status={null}
      opener={{ 'data-measure': measure.key }}
      editing={props.editing === measure.key}
      readOnly={readOnly}
      figure={(year) => ({ kind: 'measure-saving', measure: measure.key, year })}
      onEdit={() => props.onEditMeasure(measure.key)}
      onSwitch={(on) => shown && void change(switchMeasure(shown, measure, on))}
      first={index === 0}
      last={index === props.count - 1}
      onMove={(by) => void change(moveMeasure(measure, index + by, by < 0))}
    />
  );
}

function Together(props: PlanTableProps & { readonly compared: ComparedScenario }) {
  const { compared, years, view } = props;
  const { amounts } = useAmountStyle();
  const readOnly = useReadOnly();
  const saving = (pence: number | null, year: string | null) => (
    <Saving
      pence={pence}
      year={year}
      scenario={compared.key}
      figure={{ kind: 'saving', year }}
      of="all measures together"
    />
  );
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row" className="words" colSpan={3}>
          Together
        </th>
        {view === 'years' ? (
          years.map((year) => (
            <td key={year}>
              {saving(compared.years.find((found) => found.year === year)?.savingPence ?? null, year)}
            </td>
          ))
        ) : (
          <td colSpan={4} />
        )}
        <td>{saving(compared.savingTotalPence, null)}</td>
        {view === 'years' ? null : (
          <>
            <td>
              {compared.capitalTotalPence === 0 ? '–' : thousandsText(compared.capitalTotalPence, amounts)}
            </td>
            <td colSpan={4} />
          </>
        )}
        {readOnly ? null : <td />}
      </tr>
    </tfoot>
  );
}
