import { useId, useMemo, useState } from 'react';
import { INTERVENTIONS_MAX, LINK_SETTINGS_MAX } from '../../scenario/limits.ts';
import type { PlacesId } from '../../scenario/places.ts';
import { cityOf, FIBRE_KM_PER_MS, placesIds } from '../../scenario/places.ts';
import { interveneTogether } from '../../store/actions/changing.ts';
import { openDialog } from '../../store/actions/view.ts';
import { nodeLabel, nodesOf } from '../../text/names.ts';
import controls from '../atoms/controls.module.css';
import forms from '../dialogs/forms.module.css';
import { useDialogTexts } from '../dialogs/useDialogTexts.ts';
import { useWorld } from '../side/worldNow.ts';
import { LinkFields } from './LinkFields.tsx';
import { LinkGrid } from './LinkGrid.tsx';
import type { LinkDraft, Spot } from './linkDraft.ts';
import { actionsFor, draftOf, placed } from './linkDraft.ts';

/** Each direction of each link of the network, from this step on: by places, by whole rows and columns, or one by one. */
export function LinkMatrix() {
  const world = useWorld();
  const words = useDialogTexts().links;
  const [draft, setDraft] = useState(() => draftOf(world));
  const [spot, setSpot] = useState<Spot>({ from: 0, to: 1 });
  const [fault, setFault] = useState<string | null>(null);
  const faultId = useId();
  const labels = useMemo(() => world.nodes.map((_node, node) => nodeLabel(nodesOf(world.setup), node)), [world]);
  const actions = useMemo(() => actionsFor(world, draft), [world, draft]);
  const room = INTERVENTIONS_MAX - world.setup.interventions.length;
  const refusal = fault ?? refusalOf(words, actions?.length ?? null, room);
  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (refusal !== null || !actions) return;
        // First: there may be no room for another run, which opens another dialog.
        openDialog(null);
        interveneTogether(actions);
      }}
    >
      <p className={forms.intro}>{words.intro}</p>
      <Places draft={draft} onPlace={setDraft} />
      <LinkGrid draft={draft} labels={labels} network={world.conditions} spot={spot} onReach={setSpot} />
      <p className={forms.hint}>{words.legend}</p>
      <LinkFields
        draft={draft}
        labels={labels}
        network={world.conditions}
        spot={spot}
        onEdit={setDraft}
        onFault={setFault}
        faultId={faultId}
      />
      <div className={forms.foot}>
        <p role="status" id={faultId} className={fault || (actions?.length ?? 1) > 0 ? forms.fault : forms.hint}>
          {refusal}
        </p>
        <button type="submit" className={`${controls.button} ${controls.primary}`} aria-disabled={refusal !== null}>
          {words.apply}
        </button>
      </div>
    </form>
  );
}

type LinkTexts = ReturnType<typeof useDialogTexts>['links'];

/** Returns the sentence that says why the draft cannot be applied; null where it can. */
function refusalOf(words: LinkTexts, count: number | null, room: number): string | null {
  if (count === null) return words.tooManySettings(LINK_SETTINGS_MAX);
  if (count === 0) return words.nothing;
  return count > room ? words.tooManyCuts(INTERVENTIONS_MAX) : null;
}

/** A choice of places for all nodes at once, and the city of each node. */
function Places({ draft, onPlace }: { draft: LinkDraft; onPlace: (draft: LinkDraft) => void }) {
  const { setup } = useWorld();
  const words = useDialogTexts().links;
  const [places, setPlaces] = useState<PlacesId | null>(null);
  const id = useId();
  const { replicas } = setup.cluster;
  const named = draft.flatMap((_row, node) => {
    const city = places && cityOf(places, node, replicas);
    return city ? [`${nodeLabel(nodesOf(setup), node)} ${words.cities[city]}`] : [];
  });
  return (
    <div className={forms.label}>
      <label htmlFor={id}>{words.places}</label>
      <select
        id={id}
        className={controls.select}
        value={places ?? ''}
        onChange={({ target }) => {
          const chosen = placesIds.find((one) => one === target.value);
          if (!chosen) return;
          setPlaces(chosen);
          onPlace(placed(draft, chosen, replicas));
        }}
      >
        {places === null && <option value="">{words.choosePlaces}</option>}
        {placesIds.map((one) => (
          <option key={one} value={one}>
            {words.placesNames[one]}
          </option>
        ))}
      </select>
      {places !== null && <span className={forms.hint}>{words.placesHint(FIBRE_KM_PER_MS)}</span>}
      {named.length > 0 && <span className={forms.hint}>{named.join(' · ')}</span>}
    </div>
  );
}
