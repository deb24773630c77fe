import { describe, expect, test } from 'vitest';
import { layOut, runWith } from '../../../testing/diagram/testRuns.ts';
import { laneAt } from '../../layout/frame.ts';
import { sceneOf } from '../../scene/scene.ts';

const lies = (node: number, behaviour: 'equivocates' | 'forgesSender' | 'twoNewViews', groups: string) =>
  [0, 0, { kind: 'misbehave', node, behaviour, groups, amount: 0 }] as const;

describe('two things that one sender says about one slot', () => {
  const scene = sceneOf(runWith([lies(0, 'equivocates', 'xabbx')]));

  test('are told apart, and ≠ stands at the sender where it says the second', () => {
    const versions = Object.fromEntries(scene.versions.of);
    expect(versions).toMatchObject({ 'PP0.1.0.1': 0, 'PP0.1.0.2': 1, 'PP0.1.0.3': 1, 'C0.1.0.1': 0, 'C0.1.0.2': 1 });
    const proposal = scene.tracks.find(({ id }) => id === 'PP0.1.0.2');
    expect(scene.versions.signs[0]).toMatchObject({ node: 0, unit: proposal?.points[0]?.unit, owner: 'PP0.1.0.2' });
  });

  test('are none where everybody hears the same, whoever lies', () => {
    expect(sceneOf(runWith([lies(0, 'equivocates', 'xaaax')])).versions.signs).toEqual([]);
    expect(sceneOf(runWith([lies(3, 'forgesSender', 'xxxxx')])).versions.of.size).toBe(0);
    expect(sceneOf(runWith([])).versions.of.size).toBe(0);
  });
});

describe('a forged message', () => {
  const scene = sceneOf(runWith([lies(3, 'forgesSender', 'xxxxx')]));
  const forged = scene.tracks.filter((track) => track.forged);

  test('comes from the lane of who sent it, in the name of another; under either signature it is refused', () => {
    expect(forged.length).toBeGreaterThan(0);
    expect(new Set(forged.map(({ by }) => by))).toEqual(new Set([3]));
    expect(new Set(forged.map(({ envelope }) => envelope.forged === true))).toEqual(new Set([true, false]));
    const arrived = forged.filter(({ endStep }) => endStep !== null);
    expect(new Set(arrived.map(({ outcome, why }) => `${outcome} ${why}`))).toEqual(
      new Set(['rejected forgedSender', 'rejected wrongSigner']),
    );
  });

  test('starts in the picture where its sender is', () => {
    const layout = layOut(runWith([lies(3, 'forgesSender', 'xxxxx')]));
    const everywhere = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    for (const { track, places } of layout.arrows.within(everywhere, null)) {
      if (track.forged) expect(places[0]?.lane).toBe(laneAt(layout.frame, 3));
    }
  });

  test('honest nodes forge nothing: what they pass on bears its own name', () => {
    expect(scene.tracks.filter(({ by, forged: isForged }) => by !== 3 && isForged)).toEqual([]);
  });
});
