import type { Browser, Page } from '@playwright/test';

/** The work of a page's main thread: in milliseconds of its processor, so that a busy machine changes little. */
export interface MainThread {
  readonly processorMs: number;
  readonly longestTaskMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in microseconds; missing where the system does not count it. */
  readonly tdur?: number;
  readonly dur?: number;
  readonly args: { readonly name?: string };
}

/** Does something with a page, and tells what its main thread did for it. */
export async function onMainThread<Result>(
  browser: Browser,
  page: Page,
  work: () => Promise<Result>,
): Promise<MainThread & { readonly result: Result }> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const result = await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return { ...busiest(traceEvents), result };
}

/** Other tabs of the browser have main threads too, which do next to nothing. */
function busiest(events: readonly TraceEvent[]): MainThread {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const all = threads.map(({ pid, tid }) => {
    const tasks = events.filter((event) => event.pid === pid && event.tid === tid && isTask(event));
    const durations = tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
    return { processorMs: durations.reduce((sum, each) => sum + each, 0), longestTaskMs: Math.max(0, ...durations) };
  });
  const none = { processorMs: 0, longestTaskMs: 0 };
  return all.reduce((most, each) => (each.processorMs > most.processorMs ? each : most), none);
}

function isTask({ name }: TraceEvent): boolean {
  return name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';
}
