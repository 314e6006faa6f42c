import type { Edit } from '../../../shared/workspace/edits.ts';
import type { PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { changedFields } from '../../components/grid/change.ts';
import { type EditMaker, placed } from '../../components/grid/keyed-edits.ts';

const table = 'placementTypes';

export const MIX_EDITS: EditMaker<PlacementTypeRow, Edit> = {
  set: (before, after) => ({ table, do: 'set', key: before.key, fields: changedFields(before, after) }),
  add: (row, at) => ({ table, do: 'add', row, ...placed(at) }),
  remove: (key) => ({ table, do: 'remove', key }),
  move: (key, at) => ({ table, do: 'move', key, at }),
};
