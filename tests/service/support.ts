import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assembleService, type ResultHandlers } from '../../electron/service/assemble.ts';
import type { Service, ServiceHost } from '../../electron/service/host.ts';
import { fail, type Outcome } from '../../shared/api/failure.ts';
import { type Input, OPERATIONS, type OperationName, type Output } from '../../shared/api/operations.ts';
import { NOW, tempFolder, USER } from '../store/support.ts';

const none = () => fail('bad-request', 'Not part of this test.');
export const NO_RESULTS: ResultHandlers = {
  'values.read': none,
  'position.read': none,
  'comparison.read': none,
  'working.read': none,
};

export type Bench = {
  readonly folder: string;
  readonly host: ServiceHost;
  readonly service: Service;
  /** What the service logged. */
  readonly logged: string[];
  readonly call: <Name extends OperationName>(
    name: Name,
    input: Input<Name>,
  ) => Promise<Outcome<Output<Name>>>;
  /** Another run of the program on the same folders, after this one has closed its file. */
  readonly again: (changes?: Partial<ServiceHost>) => Bench;
  readonly remove: () => void;
};

/** A service on folders of its own, with its dialogs and its clock in the test's hands. */
export function bench(
  changes: Partial<ServiceHost> = {},
  folder = tempFolder(),
  results: Parameters<typeof assembleService>[1] = () => NO_RESULTS,
): Bench {
  const scenariosFolder = join(folder.path, 'scenarios');
  mkdirSync(scenariosFolder, { recursive: true });
  const host: ServiceHost = {
    kind: 'desktop',
    version: '1.2.3',
    dataFolder: join(folder.path, 'data'),
    documentsFolder: join(folder.path, 'documents'),
    scenariosFolder,
    licencesFile: join(folder.path, 'licences.txt'),
    dialogs: null,
    user: USER,
    now: () => NOW,
    ...changes,
  };
  const logged: string[] = [];
  const service = assembleService(host, results, (message) => logged.push(message));
  return {
    folder: folder.path,
    host,
    service,
    logged,
    call: async (name, input) => {
      const outcome = await service.call(name, input);
      return outcome.ok ? { ok: true, value: parsed(name, outcome.value) } : outcome;
    },
    again: (more = {}) => {
      service.close();
      return bench({ ...changes, ...more }, folder, results);
    },
    remove: () => {
      service.close();
      folder.remove();
    },
  };
}

function parsed<Name extends OperationName>(name: Name, value: unknown): Output<Name> {
  return OPERATIONS[name].output.parse(value) as Output<Name>;
}

export const NEW = {
  council: 'St Helens',
  year: '2024/25',
  positionDate: '2024-06-30',
  budgetPence: 2_700_000_000,
};
