import { intervene } from '../../../store/actions/changing.ts';
import { openDialog } from '../../../store/actions/view.ts';
import controls from '../../atoms/controls.module.css';
import { actionLabel } from '../../menu/offerTexts.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useWorld } from '../worldNow.ts';
import { NetworkFormView } from './NetworkFormView.tsx';
import type { NetworkForm } from './networkForms.ts';
import { changesNetwork, filledAction, networkForms } from './networkForms.ts';

const forms = networkForms();
const isButton = ({ fields }: NetworkForm): boolean => fields.length === 0;
const isDialog = ({ fields }: NetworkForm): boolean =>
  fields.some(({ type }) => type === 'groups' || type === 'linkTable');

/** The actions on the network from this step on: at a press, in a dialog, or with numbers filled in. */
export function NetworkSection() {
  const { panels: texts, details } = useAllTexts();
  const toFill = forms.filter((form) => !isButton(form) && !isDialog(form));
  return (
    <section className={panel.section}>
      <h2 className={panel.heading}>{texts.network}</h2>
      <div className={panel.buttons}>
        {forms.some(isDialog) && (
          <button type="button" className={controls.button} onClick={() => openDialog('partition')}>
            {details.openDialog.partition}
          </button>
        )}
        <button type="button" className={controls.button} onClick={() => openDialog('links')}>
          {details.openDialog.links}
        </button>
        {forms.filter(isButton).map((form) => (
          <PlainButtons key={form.kinds.join()} form={form} />
        ))}
      </div>
      {toFill.map((form) => (
        <NetworkFormView key={form.kinds.join()} form={form} />
      ))}
    </section>
  );
}

function PlainButtons({ form }: { form: NetworkForm }) {
  const texts = useAllTexts();
  const world = useWorld();
  return form.kinds.map((kind) => {
    const action = filledAction(kind, {});
    const isOff = !changesNetwork(world, action);
    return (
      <button
        key={kind}
        type="button"
        className={controls.button}
        aria-disabled={isOff}
        title={isOff ? texts.panels.nothingToChange : undefined}
        onClick={() => !isOff && intervene(action)}
      >
        {actionLabel(texts, action)}
      </button>
    );
  });
}
