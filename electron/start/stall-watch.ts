export type StallWatch = {
  /** Something has happened: the wait begins again. */
  alive(): void;
  stop(): void;
};

/** Calls `stalled` once when nothing has happened for `limit` milliseconds. */
export function watchForStall(limit: number, stalled: () => void): StallWatch {
  const wait = () => setTimeout(stalled, limit);
  let timer: NodeJS.Timeout | null = wait();
  return {
    alive: () => {
      if (timer === null) return;
      clearTimeout(timer);
      timer = wait();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
