import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FigureRef, ReadyWorking } from '../../shared/api/views.ts';
import { workingQuery } from '../state/queries.ts';
import { type OpenFigure, useWorking } from '../state/working.tsx';
import { useWorkspace } from '../state/workspace.tsx';
import { BASE_NAME, nameOr } from '../words.ts';
import { Faults } from './faults.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { useSeenTitles } from './seen-titles.ts';
import { SidePanel } from './side-panel.tsx';
import './working-panel.css';

/** How a figure is made, beside the page it was opened from; its parts open in turn. */
export function WorkingPanel() {
  const { trail } = useWorking();
  const shown = trail.at(-1);
  return shown ? <OpenPanel shown={shown} /> : null;
}

function OpenPanel(props: { readonly shown: OpenFigure }) {
  const { trail, deeper, back, close } = useWorking();
  const { content } = useWorkspace();
  const { shown } = props;
  const { data, error, isPlaceholderData } = useQuery({
    ...workingQuery(shown.scenario, shown.figure),
    placeholderData: keepPreviousData,
  });
  const ready = data?.state === 'ready' && !isPlaceholderData ? data : null;
  const titles = useSeenTitles(shown, ready);
  const scenario = content.scenarios.find((row) => row.key === shown.scenario);

  return (
    <SidePanel
      label="the working"
      title={data?.state === 'ready' ? data.title : 'Working'}
      shows={`${trail.length} ${JSON.stringify(shown)}`}
      onClose={close}
      above={
        <nav aria-label="Way back" className="working-trail">
          <span className="soft">{scenario ? nameOr(scenario.name) : BASE_NAME}</span>
          {trail.slice(0, -1).map((step, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: the trail only grows and shrinks at its end.
              key={index}
              type="button"
              className="opens"
              onClick={() => back(index)}
            >
              {titles.get(JSON.stringify(step)) ?? 'Back'}
            </button>
          ))}
        </nav>
      }
    >
      {error ? <p role="alert">{error.message}</p> : null}
      {data?.state === 'faults' ? <Faults faults={data.faults} /> : null}
      {data?.state === 'ready' ? <Working working={data} onOpen={deeper} /> : null}
    </SidePanel>
  );
}

function Working(props: { readonly working: ReadyWorking; readonly onOpen: (figure: FigureRef) => void }) {
  const { working, onOpen } = props;
  return (
    <div className="working">
      <p className="working-value">{working.value}</p>
      <p>{working.definition}</p>
      {working.formula.length > 0 ? (
        <p className="working-formula">
          {working.formula.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      ) : null}
      {working.rows.length > 0 ? (
        <ScrollRegion label="Parts">
          <table className="figures">
            <thead>
              <tr>
                {working.columns.map((column) => (
                  <th key={column.label} scope="col" className={column.numeric ? '' : 'words'}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {working.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity; the table is shown whole.
                <tr key={index}>
                  <WorkingCells
                    cells={row.cells}
                    columns={working.columns}
                    figure={row.figure}
                    onOpen={onOpen}
                  />
                </tr>
              ))}
            </tbody>
            {working.total ? (
              <tfoot>
                <tr>
                  <WorkingCells
                    cells={working.total}
                    columns={working.columns}
                    figure={null}
                    onOpen={onOpen}
                  />
                </tr>
              </tfoot>
            ) : null}
          </table>
        </ScrollRegion>
      ) : null}
    </div>
  );
}

/** Names up to this long stay on one line. */
const SHORT = 14;

function WorkingCells(props: {
  readonly cells: readonly string[];
  readonly columns: ReadyWorking['columns'];
  readonly figure: FigureRef | null;
  readonly onOpen: (figure: FigureRef) => void;
}) {
  const { cells, columns, figure, onOpen } = props;
  return cells.map((cell, index) => {
    const column = columns[index];
    const className = column?.numeric ? '' : 'words wraps';
    if (index === 0) {
      return (
        <th key={column?.label ?? cell} scope="row" className={cell.length > SHORT ? 'words wraps' : 'words'}>
          {figure ? (
            <button type="button" className="opens" onClick={() => onOpen(figure)}>
              {cell}
            </button>
          ) : (
            cell
          )}
        </th>
      );
    }
    return (
      <td key={column?.label ?? cell} className={className}>
        {cell}
      </td>
    );
  });
}
