import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { isVeiled } from '../../store/beginning.ts';
import { isOver, stretchOf, useFrame } from '../../store/frame/frame.ts';
import type { Command, Report } from '../../store/frame/messages.ts';
import { commandFrom, queryOfLink, VERSION } from '../../store/frame/messages.ts';
import { moveInFrame, pauseInFrame, playInFrame, seekInFrame } from '../../store/frame/moving.ts';
import { openInFrame } from '../../store/frame/opening.ts';
import type { Preferences } from '../../store/state.ts';
import { activeRun, store, useAppState } from '../../store/store.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { useSentence } from '../shell/Caption.tsx';
import { NARROW_FRAME_QUERY } from './FramePicture.tsx';

/**
 * The conversation with the page around the frame. Only that page is listened to, wherever it comes from: whoever may
 * show the frame may step it, and nothing that it can ask for does more than a reader of the page could. What is told
 * stands in the link already, so it is told to any page.
 */
export function useHost(): void {
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== window.parent || window.parent === window) return;
      const command = commandFrom(data);
      if (command) obey(command);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
  useReports();
}

function obey(command: Command): void {
  switch (command.type) {
    case 'step':
      return moveInFrame(1);
    case 'back':
      return moveInFrame(-1);
    case 'seek':
      return seekInFrame(command.step);
    case 'play':
      return playInFrame();
    case 'pause':
      return pauseInFrame();
    case 'language':
      return prefer({ language: command.language });
    case 'theme':
      return prefer({ theme: command.theme });
    case 'open':
      // The frame says it if it cannot be read.
      return void openInFrame(queryOfLink(command.link));
  }
}

/** Kept nowhere. */
function prefer(changes: Partial<Preferences>): void {
  store.setState({ preferences: { ...store.getState().preferences, ...changes } });
}

function tell(report: Report): void {
  if (window.parent !== window) window.parent.postMessage(report, '*');
}

function useReports(): void {
  const run = useAppState(activeRun);
  const frame = useFrame((state) => state);
  const { step } = run.cursor;
  const { last, isOpen } = stretchOf(run, frame);
  const count = isOpen || isVeiled(run) ? null : last;
  const sentence = useSentence(run, Number.POSITIVE_INFINITY);
  const mode = frame.embedding?.mode ?? null;
  const hasEnded = isOver(run, frame) && !isVeiled(run);
  const isReady = useRef(false);
  const wasOver = useRef(hasEnded);
  useEffect(() => {
    if (isReady.current || mode === null) return;
    isReady.current = true;
    tell({ pbft: VERSION, type: 'ready', mode, step, count });
  }, [mode, step, count]);
  useEffect(() => {
    if (sentence !== '') tell({ pbft: VERSION, type: 'step', step, count, sentence });
  }, [step, count, sentence]);
  useEffect(() => {
    if (hasEnded && !wasOver.current) tell({ pbft: VERSION, type: 'ended' });
    wasOver.current = hasEnded;
  }, [hasEnded]);
}

/** The usual distance of lanes, and what is above and below them, in px; where there are many they stand closer. */
const LANE = 84;
const AROUND_LANES = 60;
const PICTURE_MOST = 720;
/** A picture in which time runs down could use any height. */
const TALL_PICTURE = 420;

/** Tells how high the frame would like to be, whenever that changes: what is around the picture, and room for each lane. */
export function useWantedHeight(element: RefObject<HTMLElement | null>): void {
  const { replicas, clients } = useAppState((state) => activeRun(state).scenario.setup.cluster);
  const isNarrow = useMediaQuery(NARROW_FRAME_QUERY);
  const picture = isNarrow ? TALL_PICTURE : Math.min(PICTURE_MOST, AROUND_LANES + LANE * (replicas + clients));
  const told = useRef(0);
  useEffect(() => {
    const frame = element.current;
    const grows = frame?.querySelector<HTMLElement>('[data-grows]');
    if (!frame || !grows) return undefined;
    const measure = (): void => {
      const height = Math.ceil(picture + frame.scrollHeight - grows.offsetHeight);
      if (height !== told.current) tell({ pbft: VERSION, type: 'height', height });
      told.current = height;
    };
    const observer = new ResizeObserver(measure);
    for (const part of [grows, ...frame.children]) observer.observe(part);
    return () => observer.disconnect();
  });
}
