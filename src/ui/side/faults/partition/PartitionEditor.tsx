import { useId, useState } from 'react';
import { intervene } from '../../../../store/actions/changing.ts';
import { openDialog } from '../../../../store/actions/view.ts';
import { nodeLabel, nodesOf } from '../../../../text/names.ts';
import type { DialogTexts } from '../../../../text/texts.ts';
import controls from '../../../atoms/controls.module.css';
import dialog from '../../../dialogs/forms.module.css';
import { useDialogTexts } from '../../../dialogs/useDialogTexts.ts';
import { useWorld } from '../../worldNow.ts';
import { changesNetwork } from '../networkForms.ts';
import { GroupRow } from './GroupRow.tsx';
import type { Prospect } from './groups.ts';
import { groupLetters, initialGroups, prospectsOf, separates } from './groups.ts';
import styles from './PartitionEditor.module.css';

/** The partition of the network: every node is in a group, dragged there or chosen by arrow keys. */
export function PartitionEditor() {
  const texts = useDialogTexts();
  const world = useWorld();
  const [groups, setGroups] = useState(() => initialGroups(world));
  const prospectsId = useId();
  const action = { kind: 'partition', groups: groups.join('') } as const;
  const isSeparated = separates(groups);
  const prospects = isSeparated ? prospectsOf(world, groups) : [];
  const isNew = isSeparated && changesNetwork(world, action);
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNew) return;
        // First: there may be no room for another run, which opens another dialog.
        openDialog(null);
        intervene(action);
      }}
    >
      <p className={dialog.intro}>{texts.partitionIntro}</p>
      <div className={styles.groups}>
        <div className={styles.head} aria-hidden="true">
          {groupLetters.map((group) => (
            <span key={group}>{group.toUpperCase()}</span>
          ))}
          <span>{texts.everywhereShort}</span>
        </div>
        {groups.map((group, node) => (
          <GroupRow
            key={nodeLabel(nodesOf(world.setup), node)}
            node={node}
            group={group}
            describedBy={prospectsId}
            onChange={(chosen) => setGroups((before) => before.with(node, chosen))}
          />
        ))}
      </div>
      <ul id={prospectsId} className={styles.prospects}>
        {prospects.map((prospect) => (
          <li key={prospect.group} data-outlook={prospect.outlook}>
            {prospectText(texts, prospect, nodeLabel(nodesOf(world.setup), prospect.primary))}
          </li>
        ))}
        {prospects.length === 0 && <li>{isSeparated ? texts.noProspects : texts.nobodySeparated}</li>}
      </ul>
      <div className={dialog.actions}>
        <button type="submit" className={`${controls.button} ${controls.primary}`} aria-disabled={!isNew}>
          {texts.partitionApply}
        </button>
      </div>
    </form>
  );
}

function prospectText({ prospects }: DialogTexts, { group, able, quorum, outlook }: Prospect, primary: string): string {
  return prospects[outlook]({ group: group.toUpperCase(), able, quorum, primary });
}
