import { useMemo } from 'react';
import type { Extent, TraceKind } from '../../../../scenario/causes.ts';
import { extentOf, isSpareReply, pathOf, shareAfter, shareBefore } from '../../../../scenario/causes.ts';
import type { Focus } from '../../../../scenario/focus.ts';
import { toggleTrace, traceShown } from '../../../../store/actions/causes.ts';
import { useAppState } from '../../../../store/store.ts';
import controls from '../../../atoms/controls.module.css';
import { useAllTexts } from '../../../texts/useTexts.ts';
import panel from '../../Panel.module.css';
import { useRun } from '../../worldNow.ts';
import { CertificateSection } from './CertificateSection.tsx';
import { HopList } from './HopList.tsx';

type Happening = Exclude<Focus, { readonly kind: 'node' }>;

/** The past, the future and the critical path of a message or decision: chosen here, and shown in the picture. */
export function CausesSection({ focus }: { readonly focus: Happening }) {
  const { causes } = useAllTexts();
  const { history, cursor } = useRun();
  const until = cursor.step - 1;
  const shown = useAppState(traceShown);
  // The path that is shown stays while the reader walks along it, through steps that come before its end.
  const kept = useAppState(({ traced }) => (traced?.of === focus && traced.history === history ? traced.path : null));
  const extent = useMemo(() => extentOf(history, focus, until), [history, focus, until]);
  const path = useMemo(() => kept ?? pathOf(history, focus, until), [kept, history, focus, until]);
  if (!extent && !shown) return null;
  const kinds: readonly TraceKind[] = path ? ['past', 'future', 'path'] : ['past', 'future'];
  return (
    <>
      <div className={panel.sub}>
        <h3 className={panel.heading}>{causes.title}</h3>
        <div className={panel.buttons}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className={controls.button}
              aria-pressed={shown === kind}
              onClick={() => toggleTrace(kind)}
            >
              {causes[kind]}
            </button>
          ))}
        </div>
        {extent && (shown === 'past' || shown === 'future') && <ShareLine kind={shown} extent={extent} />}
        {path && shown === 'path' && <HopList path={path} />}
        {focus.kind === 'message' && isSpareReply(history, focus.id, until) && (
          <p className={`${panel.small} ${panel.muted}`}>{causes.notTheLast}</p>
        )}
      </div>
      {focus.kind === 'gate' && <CertificateSection key={JSON.stringify(focus)} gate={focus} />}
    </>
  );
}

/** How much lies in the past or in the future, so that what is drawn faintly is told as well. */
function ShareLine({ kind, extent }: { readonly kind: 'past' | 'future'; readonly extent: Extent }) {
  const { causes } = useAllTexts();
  const { history, cursor } = useRun();
  const until = cursor.step - 1;
  const { first, last } = extent;
  const text = useMemo(() => {
    if (kind === 'past') return causes.pastShare(shareBefore(history, { first, last }));
    const share = shareAfter(history, { first, last }, until);
    return share ? causes.futureShare(share) : causes.notHandled;
  }, [causes, kind, history, first, last, until]);
  return <p className={panel.small}>{text}</p>;
}
