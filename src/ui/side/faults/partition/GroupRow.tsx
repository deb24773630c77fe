import { EVERYWHERE } from '../../../../engine/network/links.ts';
import type { NodeId } from '../../../../engine/protocol.ts';
import { nodeLabel, nodesOf } from '../../../../text/names.ts';
import { useDialogTexts } from '../../../dialogs/useDialogTexts.ts';
import { useWorld } from '../../worldNow.ts';
import { choicesFor } from './groups.ts';
import styles from './PartitionEditor.module.css';
import { useChipDrag } from './useChipDrag.ts';

interface GroupRowProps {
  readonly node: NodeId;
  readonly group: string;
  /** The element that says what the grouping means. */
  readonly describedBy: string;
  readonly onChange: (group: string) => void;
}

/**
 * One node: a radio button for each group, drawn as places of which one holds the node's chip. So arrow keys choose, a
 * press on a place chooses, and the chip can be dragged along the row.
 */
export function GroupRow({ node, group, describedBy, onChange }: GroupRowProps) {
  const texts = useDialogTexts();
  const world = useWorld();
  const name = nodeLabel(nodesOf(world.setup), node);
  const { isDragging, handlers } = useChipDrag(group, onChange);
  return (
    <fieldset className={styles.row} data-dragging={isDragging || undefined} {...handlers}>
      <legend className="visuallyHidden">{texts.groupOf(name)}</legend>
      {choicesFor(world, node).map((choice) => (
        <label key={choice} className={styles.place} data-group={choice}>
          <input
            type="radio"
            className={styles.radio}
            name={`group of ${node}`}
            value={choice}
            checked={choice === group}
            aria-label={choice === EVERYWHERE ? texts.everywhere : texts.groupName(choice.toUpperCase())}
            aria-describedby={describedBy}
            onChange={() => onChange(choice)}
          />
          {choice === group && (
            <span className={styles.chip} data-chip>
              {name}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
