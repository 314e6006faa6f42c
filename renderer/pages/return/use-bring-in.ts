import { useState } from 'react';
import type { Outcome } from '../../../shared/api/failure.ts';
import { type FileNotUsed, PIECE_OF_FILE } from '../../../shared/api/returns.ts';
import { base64Of } from '../../base64.ts';
import { useMessages } from '../../state/messages.tsx';
import { call } from '../../state/reach.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { CannotTake, type Found, type GivenFile, notOpened } from './find-files.ts';
import { whyNotTaken } from './found-words.ts';

/** Why nothing was brought in, and the files it is because of. */
export type Fault = { readonly message: string; readonly notUsed: readonly FileNotUsed[] };

/** What is going on: nothing, a folder being looked through, files being handed over, or a return being read. */
export type BringingIn =
  | { readonly state: 'idle'; readonly fault: Fault | null }
  | { readonly state: 'looking' }
  | { readonly state: 'handing-over'; readonly done: number; readonly of: number }
  | { readonly state: 'reading'; readonly job: string; readonly passedOver: readonly string[] };

const LONGEST_NAME = 300;

/** Hands files over piece by piece, then has them read. */
export function useBringIn(): {
  readonly now: BringingIn;
  readonly bringIn: (found: Promise<Found>) => Promise<void>;
  /** Null where the return was brought in, or its reading cancelled. */
  readonly end: (fault: Fault | null) => void;
} {
  const { dismiss } = useMessages();
  // Handing over takes a while, and the file these are for may be closed meanwhile.
  const { opening } = useWorkspace();
  const [now, setNow] = useState<BringingIn>({ state: 'idle', fault: null });

  const handOver = async (files: readonly GivenFile[]): Promise<string | null> => {
    let upload: string | null = null;
    for (const [at, { name, file }] of files.entries()) {
      setNow({ state: 'handing-over', done: at, of: files.length });
      // An empty file is handed over too: the report says that it is empty.
      for (let from = 0; from === 0 || from < file.size; from += PIECE_OF_FILE) {
        const bytes = await pieceOf(file, name, from);
        const outcome: Outcome<{ readonly upload: string }> = await call('return.upload', {
          upload,
          // Of a path too long the end says most.
          name: name.slice(-LONGEST_NAME),
          piece: base64Of(bytes),
          last: from + PIECE_OF_FILE >= file.size,
        });
        if (!outcome.ok) throw new CannotTake(`“${name}”: ${outcome.failure.message}`);
        upload = outcome.value.upload;
      }
    }
    return upload;
  };

  const taken = async (coming: Promise<Found>): Promise<BringingIn> => {
    const { files, passedOver } = await coming;
    const whyNot = whyNotTaken(files, passedOver);
    if (whyNot !== null) throw new CannotTake(whyNot);
    const upload = await handOver(files);
    if (upload === null) return { state: 'idle', fault: null };
    const started = await call('return.import', { upload, opening });
    if (!started.ok) throw new CannotTake(started.failure.message);
    return { state: 'reading', job: started.value.job, passedOver };
  };

  return {
    now,
    end: (fault) => setNow({ state: 'idle', fault }),
    bringIn: async (coming) => {
      // What was said of the files before is not of these.
      dismiss();
      setNow({ state: 'looking' });
      try {
        setNow(await taken(coming));
      } catch (error) {
        if (!(error instanceof CannotTake)) throw error;
        setNow({ state: 'idle', fault: { message: error.message, notUsed: [] } });
      }
    },
  };
}

async function pieceOf(file: File, name: string, from: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, from + PIECE_OF_FILE).arrayBuffer());
  } catch {
    // It was changed, moved or locked after it was chosen.
    throw notOpened(name);
  }
}
