import type { Task, TaskDone } from './worker.ts';

/** The news of runs while they are made, in whatever order they end. */
export interface Listener {
  onMeasured(done: TaskDone): void;
  /** The worker of this run died. */
  onDied(index: number): void;
  /** Every run was measured, or its worker died. */
  onEnd(): void;
}

/** One processor is left to the page. */
const workersAtOnce = (): number => Math.max(1, navigator.hardwareConcurrency - 1);

/** So many workers that die in a row, with no run between, are not replaced: whatever kills them kills the next. */
const DEATHS_IN_A_ROW_MAX = 3;

/** Makes all runs in workers. @returns what stops it at once: nothing is told after that */
export function runAll(tasks: readonly Task[], { onMeasured, onDied, onEnd }: Listener): () => void {
  const waiting = tasks.slice().reverse();
  const workers = new Set<Worker>();
  let deathsInARow = 0;
  const end = (worker: Worker): void => {
    worker.terminate();
    workers.delete(worker);
    if (workers.size === 0) onEnd();
  };
  const begin = (): void => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    workers.add(worker);
    let current: Task | undefined;
    const next = (): void => {
      current = waiting.pop();
      if (current) worker.postMessage(current);
      else end(worker);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<TaskDone>) => {
      deathsInARow = 0;
      onMeasured(data);
      next();
    });
    worker.addEventListener('error', (event) => {
      // The page says it; the console need not.
      event.preventDefault();
      if (current) onDied(current.index);
      deathsInARow++;
      if (deathsInARow >= DEATHS_IN_A_ROW_MAX) for (const task of waiting.splice(0)) onDied(task.index);
      if (waiting.length > 0) begin();
      end(worker);
    });
    next();
  };
  for (let count = Math.min(workersAtOnce(), tasks.length); count > 0; count--) begin();
  return () => {
    for (const worker of workers) worker.terminate();
    workers.clear();
    waiting.length = 0;
  };
}
