import { useState } from 'react';
import type { Outcome } from '../../../shared/api/failure.ts';
import { LARGEST_RETURN, MOST_FILES, PIECE_OF_FILE } from '../../../shared/api/returns.ts';
import { base64Of } from '../../base64.ts';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';

/** What is going on: nothing, files being handed over, or a return being read. */
export type BringingIn =
  | { readonly state: 'idle' }
  | { readonly state: 'handing-over'; readonly done: number; readonly of: number }
  | { readonly state: 'reading'; readonly job: string };

/** Hands files over piece by piece, then has them read. */
export function useBringIn(): {
  readonly now: BringingIn;
  readonly bringIn: (files: readonly File[]) => Promise<void>;
  readonly end: () => void;
} {
  const ask = useAsk();
  const say = useSay();
  const [now, setNow] = useState<BringingIn>({ state: 'idle' });

  const handOver = async (files: readonly File[]): Promise<string | null> => {
    let upload: string | null = null;
    for (const [at, file] of files.entries()) {
      setNow({ state: 'handing-over', done: at, of: files.length });
      // An empty file is handed over too: the report says that it is empty.
      for (let from = 0; from === 0 || from < file.size; from += PIECE_OF_FILE) {
        const bytes: ArrayBuffer = await file.slice(from, from + PIECE_OF_FILE).arrayBuffer();
        const outcome: Outcome<{ readonly upload: string }> = await ask('return.upload', {
          upload,
          name: file.name.slice(0, 300),
          piece: base64Of(new Uint8Array(bytes)),
          last: from + PIECE_OF_FILE >= file.size,
        });
        if (!outcome.ok) return null;
        upload = outcome.value.upload;
      }
    }
    return upload;
  };

  return {
    now,
    end: () => setNow({ state: 'idle' }),
    bringIn: async (files) => {
      if (files.length === 0) return;
      const size = files.reduce((sum, file) => sum + file.size, 0);
      if (size > LARGEST_RETURN || files.length > MOST_FILES) {
        say('failed', 'These files are more than a return can be. Choose only the files of the return.');
        return;
      }
      const upload = await handOver(files);
      const started = upload === null ? null : await ask('return.import', { upload });
      setNow(started?.ok ? { state: 'reading', job: started.value.job } : { state: 'idle' });
    },
  };
}
